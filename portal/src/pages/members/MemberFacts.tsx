import type { Member } from '../../api/member-queries';
import { FactList } from '../../components/FactList';
import { useMoment, useText } from '../../i18n/use-text';
import { MemberTag } from './MemberTag';
import { nameOf } from './name-of';

/** Who a sub-account is, numbers masked as the server shows them. */
export function MemberFacts({ member }: { readonly member: Member }) {
  const text = useText();
  const moment = useMoment();
  const { name, username, mobile, mobileProved, email, emailProved, landline, since, role } = member;
  const none = text('state.none');
  const proved = (value: string | null, isProved: boolean) =>
    value === null
      ? none
      : text('member.contact', { value, state: text(isProved ? 'profile.proved' : 'profile.unproved') });
  return (
    <>
      <h2 id="member-facts">
        {nameOf(member)}
        <MemberTag member={member} />
      </h2>
      <FactList
        facts={[
          { label: text('account.name'), value: name ?? none },
          { label: text('account.username'), value: username },
          { label: text('account.mobile'), value: proved(mobile, mobileProved) },
          { label: text('account.email'), value: proved(email, emailProved) },
          { label: text('account.landline'), value: landline ?? none },
          { label: text('member.role'), value: text(`unit.role.${role}`) },
          { label: text('member.since'), value: moment(since) },
        ]}
      />
    </>
  );
}
