import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router-dom';
import { joinTaskQuery, type JoinTask } from '../../api/member-queries';
import { FactList, type Fact } from '../../components/FactList';
import { FailureNotice } from '../../components/FailureNotice';
import { Notice } from '../../components/Notice';
import { Page } from '../../components/Page';
import { QueryState } from '../../components/QueryState';
import { useLocale, useMoment, useText } from '../../i18n/use-text';
import { Timeline } from '../cases/Timeline';
import { DecisionForm } from './DecisionForm';
import { isGone } from './is-gone';

/** A request to become a sub-account, as the unit's administrator decides it. */
export function Component() {
  const text = useText();
  const { id = '' } = useParams();
  const task = useQuery(joinTaskQuery(id));
  return (
    <Page title={text('joinTask.title')}>
      {isGone(task.error) ? (
        <FailureNotice failure={task.error} />
      ) : (
        <QueryState query={task}>{(data) => <Shown key={id} task={data} />}</QueryState>
      )}
      <p>
        <Link to="/centre/members/requests">{text('joinTask.toAll')}</Link>
      </p>
    </Page>
  );
}

function Shown({ task }: { readonly task: JoinTask }) {
  const text = useText();
  const { can, conflict, timeline } = task;
  return (
    <>
      <section className="card" aria-labelledby="join-task">
        <h2 id="join-task">
          {text('joinTasks.by', { name: task.businessFields.applicant ?? text('state.none') })}
        </h2>
        <Facts task={task} />
        <p className="page-note">{text('joinTask.check')}</p>
      </section>
      {can.complete ? (
        <DecisionForm task={task} />
      ) : (
        <Notice title={text(conflict === 'closed' ? 'joinTask.closed' : 'joinTask.notYours')}>
          {text(conflict === 'closed' ? 'joinTask.closed.text' : 'joinTask.notYours.text')}
        </Notice>
      )}
      <Timeline entries={timeline} />
    </>
  );
}

/** What the applicant wrote, and what is different from what they had written before. */
function Facts({ task: { form, createdAt, dueDate } }: { readonly task: JoinTask }) {
  const text = useText();
  const locale = useLocale();
  const moment = useMoment();
  const none = text('state.none');
  const asked = form.map(({ label, value, changed, previousValue }): Fact => {
    const shown = value ?? none;
    return {
      label: label[locale],
      value: changed ? text('joinTask.changed', { value: shown, before: previousValue ?? none }) : shown,
    };
  });
  const due: readonly Fact[] = dueDate === null ? [] : [{ label: text('case.due'), value: moment(dueDate) }];
  return <FactList facts={[...asked, { label: text('case.since'), value: moment(createdAt) }, ...due]} />;
}
