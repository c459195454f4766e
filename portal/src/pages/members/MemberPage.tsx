import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router-dom';
import { memberQuery, type Member } from '../../api/member-queries';
import { FailureNotice } from '../../components/FailureNotice';
import { Notice } from '../../components/Notice';
import { focusPageTitle, Page } from '../../components/Page';
import { QueryState } from '../../components/QueryState';
import { useText } from '../../i18n/use-text';
import { useNews } from '../../lib/use-news';
import { Bindings } from './Bindings';
import type { Deed } from './deed';
import { isGone } from './is-gone';
import { MemberFacts } from './MemberFacts';
import { MembershipActions } from './MembershipActions';
import { MEMBERS_NEWS } from './news';
import { OpenPromotion } from './OpenPromotion';

/** One sub-account: its data, what it is bound to, and all that its unit's administrator can do about it. */
export function Component() {
  const text = useText();
  const { id = '' } = useParams();
  const member = useQuery(memberQuery(id));
  return (
    <Page title={text('member.title')}>
      {isGone(member.error) ? (
        <FailureNotice failure={member.error} />
      ) : (
        <QueryState query={member}>
          {(data) =>
            data.role === 'administrator' ? <OneSelf member={data} /> : <SubAccount member={data} />
          }
        </QueryState>
      )}
      <p>
        <Link to="/centre/members">{text('members.toAll')}</Link>
      </p>
    </Page>
  );
}

function SubAccount({ member }: { readonly member: Member }) {
  const text = useText();
  const news = useNews(MEMBERS_NEWS);
  const [done, setDone] = useState<Deed | null>(null);
  const tell = (deed: Deed) => {
    setDone(deed);
    focusPageTitle();
  };
  const told = done === null ? news && text(`members.news.${news}`) : text(`member.done.${done}`);
  return (
    <>
      {told !== null && <Notice kind="success" title={told} />}
      <OpenPromotion />
      {member.status === 'unbound' && <Unbound member={member} />}
      <section className="card" aria-labelledby="member-facts">
        <MemberFacts member={member} />
        <div className="actions">
          <Link className="button button-first" to={`/centre/members/${member.documentId}/edit`}>
            {text('member.edit')}
          </Link>
        </div>
      </section>
      <Bindings member={member} onDone={tell} />
      <MembershipActions member={member} onDone={tell} />
    </>
  );
}

/** What has to be done until the account is bound again: first by the administrator, then by its holder. */
function Unbound({ member: { mobile } }: { readonly member: Member }) {
  const text = useText();
  const hasNumber = mobile !== null && !mobile.includes('_unbind');
  return (
    <Notice kind="warning" title={text('member.unbound')}>
      {text(hasNumber ? 'member.unbound.waits' : 'member.unbound.text')}
    </Notice>
  );
}

/** The administrator is one of the unit's people too, and manages their own account in the personal centre. */
function OneSelf({ member }: { readonly member: Member }) {
  const text = useText();
  return (
    <section className="card" aria-labelledby="member-facts">
      <MemberFacts member={member} />
      <p className="page-note">{text('member.oneself')}</p>
      <Link to="/centre/profile">{text('overview.toProfile')}</Link>
    </section>
  );
}
