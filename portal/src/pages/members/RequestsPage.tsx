import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { joinTasksQuery, type Waiting } from '../../api/member-queries';
import { Notice } from '../../components/Notice';
import { Page } from '../../components/Page';
import { PagedList } from '../../components/PagedList';
import { useMoment, useText } from '../../i18n/use-text';
import { useNews } from '../../lib/use-news';
import { usePageNumber } from '../../lib/use-page-number';
import { MembersTabs } from './MembersTabs';
import { MEMBERS_NEWS } from './news';

/** Requests to become a sub-account that wait for the administrator (manual 2.5.3). */
export function Component() {
  const text = useText();
  const news = useNews(MEMBERS_NEWS);
  const page = usePageNumber();
  const waiting = useQuery(joinTasksQuery(page));
  return (
    <Page title={text('joinTasks.title')} lead={text('joinTasks.lead')}>
      {news !== null && <Notice kind="success" title={text(`members.news.${news}`)} />}
      <MembersTabs />
      <PagedList query={waiting} page={page} none={text('joinTasks.none')} className="cases">
        {(task) => <Row key={task.documentId} task={task} />}
      </PagedList>
    </Page>
  );
}

function Row({ task }: { readonly task: Waiting }) {
  const text = useText();
  const moment = useMoment();
  const { documentId, businessFields, createdAt, dueDate, overdue } = task;
  return (
    <li className="card">
      <h2>
        <Link to={`/centre/members/requests/${documentId}`}>
          {text('joinTasks.by', { name: businessFields.applicant ?? text('state.none') })}
        </Link>
        {overdue && (
          <span className="tag" data-kind="open">
            {text('joinTasks.overdue')}
          </span>
        )}
      </h2>
      <p className="page-note">
        {text('joinTasks.since', { at: moment(createdAt) })}
        {dueDate !== null && ` · ${text('joinTasks.due', { at: moment(dueDate) })}`}
      </p>
    </li>
  );
}
