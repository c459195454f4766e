import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { appealsAgainstQuery, type AppealAgainst } from '../../api/case-queries';
import { Page } from '../../components/Page';
import { PagedList } from '../../components/PagedList';
import { useMoment, useText } from '../../i18n/use-text';
import { usePageNumber } from '../../lib/use-page-number';
import '../cases/cases.css';
import { CaseTag } from '../unit/CaseTag';

/** Appeals against the unit that the person administers, newest first. */
export function Component() {
  const text = useText();
  const page = usePageNumber();
  const appeals = useQuery(appealsAgainstQuery(page));
  return (
    <Page title={text('menu.appeals')} lead={text('appeals.lead')}>
      <PagedList query={appeals} page={page} none={text('appeals.none')} className="cases">
        {(appeal) => <Row key={appeal.documentId} appeal={appeal} />}
      </PagedList>
    </Page>
  );
}

function Row({ appeal }: { readonly appeal: AppealAgainst }) {
  const text = useText();
  const moment = useMoment();
  const { documentId, appellant, submittedAt, answerState, respondUntil } = appeal;
  return (
    <li className="card">
      <h2>
        <Link to={`/centre/appeals/${documentId}`}>
          {text('appeals.by', { name: appellant.name ?? text('state.none') })}
        </Link>
        <CaseTag entry={appeal} />
      </h2>
      <p className="page-note">{text('case.submittedAt', { at: moment(submittedAt) })}</p>
      <p>
        {respondUntil === null
          ? text(`appeals.${answerState}`)
          : text('appeals.respondUntil', { at: moment(respondUntil) })}
      </p>
    </li>
  );
}
