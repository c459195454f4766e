import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { casesQuery, type CaseSummary } from '../../api/case-queries';
import { Page } from '../../components/Page';
import { PagedList } from '../../components/PagedList';
import { useMoment, useText } from '../../i18n/use-text';
import { usePageNumber } from '../../lib/use-page-number';
import { CaseTag } from '../unit/CaseTag';
import { casePath } from '../unit/case-path';
import './cases.css';

/** Everything the person has ever applied for, newest first. */
export function Component() {
  const text = useText();
  const page = usePageNumber();
  const cases = useQuery(casesQuery(page));
  return (
    <Page title={text('menu.cases')} lead={text('cases.lead')}>
      <PagedList query={cases} page={page} none={text('cases.none')} className="cases">
        {(entry) => <CaseRow key={entry.documentId} entry={entry} />}
      </PagedList>
    </Page>
  );
}

function CaseRow({ entry }: { readonly entry: CaseSummary }) {
  const text = useText();
  const moment = useMoment();
  const { kind, unitName, submittedAt, decidedAt } = entry;
  return (
    <li className="card">
      <h2>
        <Link to={casePath(entry)}>{`${text(`case.kind.${kind}`)}${text('list.colon')}${unitName}`}</Link>
        <CaseTag entry={entry} />
      </h2>
      <p className="page-note">
        {text('case.submittedAt', { at: moment(submittedAt) })}
        {decidedAt !== null && ` · ${text('case.decidedAt', { at: moment(decidedAt) })}`}
      </p>
    </li>
  );
}
