import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router-dom';
import { MEMBERS_KEY, onMember, type Member, type MemberVerb } from '../../api/member-queries';
import { MY_UNIT_KEY, myUnitQuery } from '../../api/unit-queries';
import { useWrite } from '../../api/use-write';
import { ConfirmButton } from '../../components/ConfirmButton';
import { useText } from '../../i18n/use-text';
import type { Deed } from './deed';
import { nameOf } from './name-of';
import { telling } from './news';
import { useFresh } from './use-fresh';

interface Props {
  readonly member: Member;
  readonly onDone: (deed: Deed) => void;
}

/** What the administrator decides about somebody's place in the unit. */
export function MembershipActions({ member, onDone }: Props) {
  const text = useText();
  const navigate = useNavigate();
  const { data: mine } = useQuery(myUnitQuery);
  const verb = member.status === 'disabled' ? 'enable' : 'disable';
  return (
    <>
      {member.status === 'active' && mine?.promotion === null && (
        <section className="card" aria-labelledby="member-promote">
          <h2 id="member-promote">{text('member.promote')}</h2>
          <p>{text('member.promote.note')}</p>
          <div className="actions">
            <Verb verb="promote" member={member} onDone={() => onDone('promote')} />
          </div>
        </section>
      )}
      <section className="card" aria-labelledby="member-place">
        <h2 id="member-place">{text('member.place')}</h2>
        <p>{text('member.place.note')}</p>
        <div className="actions">
          <Verb key={verb} verb={verb} member={member} onDone={() => onDone(verb)} />
          <Verb
            verb="remove"
            member={member}
            onDone={() => navigate('/centre/members', telling('removed'))}
          />
        </div>
      </section>
    </>
  );
}

const CHANGED = [MEMBERS_KEY, MY_UNIT_KEY];
/** The page of somebody who was removed is left, not read again. */
const LISTS = [[...MEMBERS_KEY, 'list'], MY_UNIT_KEY];

interface VerbProps {
  readonly verb: MemberVerb;
  readonly member: Member;
  readonly onDone: () => void;
}

function Verb({ verb, member, onDone }: VerbProps) {
  const text = useText();
  const writing = useWrite({
    write: onMember(verb, member),
    changes: verb === 'remove' ? LISTS : CHANGED,
    onDone,
  });
  const refresh = useFresh(CHANGED);
  return (
    <ConfirmButton
      label={text(`member.${verb}`)}
      confirm={text(`member.${verb}.confirm`)}
      writing={writing}
      onClose={refresh}
    >
      {text(`member.${verb}.text`, { name: nameOf(member) })}
    </ConfirmButton>
  );
}
