import type { Member } from '../../api/member-queries';
import { useText } from '../../i18n/use-text';

const KINDS = { active: 'good', disabled: 'bad', unbound: 'open' } as const;

/** Whether somebody can sign in. */
export function MemberTag({ member: { status } }: { readonly member: Pick<Member, 'status'> }) {
  const text = useText();
  return (
    <span className="tag" data-kind={KINDS[status]}>
      {text(`members.status.${status}`)}
    </span>
  );
}
