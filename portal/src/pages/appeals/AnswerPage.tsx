import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router-dom';
import { appealAgainstQuery, type AppealAgainst } from '../../api/case-queries';
import { EvidenceList } from '../../components/EvidenceList';
import { FactList } from '../../components/FactList';
import { Notice } from '../../components/Notice';
import { Page } from '../../components/Page';
import { QueryState } from '../../components/QueryState';
import { useMoment, useText } from '../../i18n/use-text';
import '../cases/cases.css';
import { CaseTag } from '../unit/CaseTag';
import { AnswerForm } from './AnswerForm';

/** The other side of an appeal: what is said against the administrator, and their answer to it. */
export function Component() {
  const text = useText();
  const { id = '' } = useParams();
  const appeal = useQuery(appealAgainstQuery(id));
  return (
    <Page title={text('appeals.title')}>
      <QueryState query={appeal}>{(data) => <Shown appeal={data} />}</QueryState>
    </Page>
  );
}

function Shown({ appeal }: { readonly appeal: AppealAgainst }) {
  const text = useText();
  const moment = useMoment();
  const { unit, appellant, reason, evidenceCount, submittedAt, canRespond, respondUntil, response } = appeal;
  const { status, answerState } = appeal;
  return (
    <>
      <section className="card">
        <h2>
          {unit.name}
          <CaseTag entry={appeal} />
        </h2>
        <FactList
          facts={[
            {
              label: text('appeals.appellant'),
              value: [appellant.name, appellant.mobile].filter(Boolean).join(' '),
            },
            { label: text('case.submission'), value: moment(submittedAt) },
            { label: text('evidence.label'), value: text('appeals.evidence', { count: evidenceCount }) },
            ...(respondUntil === null
              ? []
              : [{ label: text('case.respondUntil'), value: moment(respondUntil) }]),
          ]}
        />
        <dl className="long-text">
          <dt>{text('appeal.reason')}</dt>
          <dd>{reason}</dd>
        </dl>
        {status === 'approved' && (
          <Notice kind="warning" title={text('appeals.upheld')}>
            {text('appeals.upheld.text')}
          </Notice>
        )}
        {status === 'rejected' && <Notice kind="success" title={text('appeals.dismissed')} />}
        {status === 'withdrawn' && <Notice title={text('appeals.withdrawn')} />}
      </section>
      {canRespond && <AnswerForm appeal={appeal} />}
      {response === null ? (
        !canRespond &&
        answerState === 'not-answered' && <p className="empty">{text('appeals.not-answered')}</p>
      ) : (
        <section className="card">
          <h2>{text('appeals.response')}</h2>
          <p className="page-note">{moment(response.at)}</p>
          <p className="timeline-comment">{response.statement}</p>
          <EvidenceList files={response.evidence} />
        </section>
      )}
    </>
  );
}
