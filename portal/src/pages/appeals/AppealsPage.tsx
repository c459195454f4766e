import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { appealsAgainstQuery, type AppealAgainst } from '../../api/case-queries';
import { Page } from '../../components/Page';
import { Pages } from '../../components/Pages';
import { QueryState } from '../../components/QueryState';
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
      <QueryState query={appeals}>
        {({ data, meta }) =>
          data.length === 0 ? (
            <p className="empty">{text('appeals.none')}</p>
          ) : (
            <>
              <ul className="cases">
                {data.map((appeal) => (
                  <Row key={appeal.documentId} appeal={appeal} />
                ))}
              </ul>
              <Pages page={page} count={meta.pagination.pageCount} />
            </>
          )
        }
      </QueryState>
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
