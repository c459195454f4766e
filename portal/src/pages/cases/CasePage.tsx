import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useParams } from 'react-router-dom';
import { CASE_KINDS, caseQuery, type CaseKind, type OwnCase } from '../../api/case-queries';
import { Notice } from '../../components/Notice';
import { Page } from '../../components/Page';
import { QueryState } from '../../components/QueryState';
import { useText } from '../../i18n/use-text';
import { Component as NotFound } from '../NotFoundPage';
import '../unit/unit.css';
import { CaseActions } from './CaseActions';
import { CaseContent } from './CaseContent';
import { CaseDiagram } from './CaseDiagram';
import { CaseResult } from './CaseResult';
import { CaseStanding } from './CaseStanding';
import './cases.css';
import { Timeline } from './Timeline';
import { useSubmission } from './use-submission';

/** One case, whatever it is about: how it stands, what was said, what can be done, how it came there. */
export function Component() {
  const { kind: wanted, id = '' } = useParams();
  const kind = CASE_KINDS.find((one) => one === wanted);
  return kind === undefined ? <NotFound /> : <CasePage key={id} kind={kind} id={id} />;
}

function CasePage({ kind, id }: { readonly kind: CaseKind; readonly id: string }) {
  const text = useText();
  const found = useQuery(caseQuery(kind, id));
  return (
    <Page title={text(`case.kind.${kind}`)}>
      <QueryState query={found}>
        {(one) =>
          one.kind === 'appeal-against' ? (
            <Navigate to={`/centre/appeals/${id}`} replace />
          ) : (
            <Shown found={one} />
          )
        }
      </QueryState>
      <p>
        <Link to="/centre/cases">{text('case.toAll')}</Link>
      </p>
    </Page>
  );
}

function Shown({ found }: { readonly found: OwnCase }) {
  const text = useText();
  const isNew = useSubmission();
  const { processInstanceId, timeline } = found.entry;
  return (
    <>
      {isNew && found.entry.status === 'under-review' && (
        <Notice kind="success" title={text('case.submitted')}>
          {text('case.submitted.text')}
        </Notice>
      )}
      <section className="card" aria-labelledby="case-standing">
        <CaseStanding found={found} />
        <CaseResult found={found} />
        <CaseActions found={found} />
      </section>
      <Timeline entries={timeline} />
      {processInstanceId !== null && (
        <CaseDiagram
          processInstanceId={processInstanceId}
          isOpen={found.entry.decidedAt === null}
          moved={timeline.length}
        />
      )}
      <CaseContent found={found} />
    </>
  );
}
