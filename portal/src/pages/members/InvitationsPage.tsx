import { useQuery } from '@tanstack/react-query';
import { invitationsQuery } from '../../api/member-queries';
import { Notice } from '../../components/Notice';
import { Page } from '../../components/Page';
import { PagedList } from '../../components/PagedList';
import { useText } from '../../i18n/use-text';
import { useNews } from '../../lib/use-news';
import { usePageNumber } from '../../lib/use-page-number';
import { InvitationRow } from './InvitationRow';
import { MembersTabs } from './MembersTabs';
import { MEMBERS_NEWS } from './news';

/** The invitations that the unit has sent, newest first: to send again or to cancel. */
export function Component() {
  const text = useText();
  const news = useNews(MEMBERS_NEWS);
  const page = usePageNumber();
  const invitations = useQuery(invitationsQuery(page));
  return (
    <Page title={text('invitations.title')} lead={text('invitations.lead')}>
      {news !== null && <Notice kind="success" title={text(`members.news.${news}`)} />}
      <MembersTabs />
      <PagedList query={invitations} page={page} none={text('invitations.none')} className="cases">
        {(invitation) => <InvitationRow key={invitation.documentId} invitation={invitation} />}
      </PagedList>
    </Page>
  );
}
