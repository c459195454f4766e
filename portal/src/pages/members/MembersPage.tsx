import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router-dom';
import { MEMBER_STATUSES, membersQuery } from '../../api/member-queries';
import { Notice } from '../../components/Notice';
import { Page } from '../../components/Page';
import { Pages } from '../../components/Pages';
import { QueryState } from '../../components/QueryState';
import { useText } from '../../i18n/use-text';
import { useNews } from '../../lib/use-news';
import { usePageNumber } from '../../lib/use-page-number';
import { MembersFilter } from './MembersFilter';
import { MembersTable } from './MembersTable';
import { MembersTabs } from './MembersTabs';
import { MEMBERS_NEWS } from './news';
import { OpenPromotion } from './OpenPromotion';

/** The unit's sub-accounts: to look for, to add, and each to manage (manual 2.5). */
export function Component() {
  const text = useText();
  const news = useNews(MEMBERS_NEWS);
  return (
    <Page title={text('menu.members')} lead={text('members.lead')}>
      {news !== null && <Notice kind="success" title={text(`members.news.${news}`)} />}
      <MembersTabs />
      <OpenPromotion />
      <section className="card" aria-labelledby="members-list">
        <div className="members-head">
          <h2 id="members-list">{text('members.tab.list')}</h2>
          <Link className="button button-first" to="/centre/members/invite">
            {text('members.add')}
          </Link>
        </div>
        <Found />
      </section>
    </Page>
  );
}

function Found() {
  const text = useText();
  const [address] = useSearchParams();
  const search = address.get('q') ?? '';
  const status = MEMBER_STATUSES.find((one) => one === address.get('status')) ?? null;
  const page = usePageNumber();
  const members = useQuery(membersQuery({ search, status, page }));
  const isNarrowed = search !== '' || status !== null;
  return (
    <>
      <MembersFilter key={search} search={search} status={status} />
      <QueryState query={members}>
        {({ data, meta: { pagination } }) => (
          <>
            <p className="page-note" role="status">
              {text('members.count', { count: pagination.total })}
            </p>
            {data.length === 0 ? (
              <p className="empty">{text(isNarrowed ? 'members.notFound' : 'members.none')}</p>
            ) : (
              <MembersTable members={data} />
            )}
            <Pages page={page} count={pagination.pageCount} />
          </>
        )}
      </QueryState>
    </>
  );
}
