import { Input } from 'antd';
import { useId, useState } from 'react';
import { api } from '../../api/client';
import { dataOf } from '../../api/failure';
import { MEMBERS_KEY, type Member } from '../../api/member-queries';
import type { Identity } from '../../api/queries';
import { useWrite, type WriteHeaders } from '../../api/use-write';
import { ConfirmButton } from '../../components/ConfirmButton';
import { IdentityFacts } from '../../components/IdentityFacts';
import { useText } from '../../i18n/use-text';
import type { Deed } from './deed';
import { nameOf } from './name-of';
import { useFresh } from './use-fresh';

interface Props {
  readonly member: Member;
  readonly onDone: (deed: Deed) => void;
}

/** The logins at the province's portal that open the account, each to unbind (manual 2.5.4). */
export function Bindings({ member, onDone }: Props) {
  const text = useText();
  return (
    <section className="card" aria-labelledby="member-bindings">
      <h2 id="member-bindings">{text('member.bindings')}</h2>
      {member.bindings.length === 0 && <p>{text('identities.missing')}</p>}
      {member.bindings.map((identity) => (
        <section key={identity.kind} aria-labelledby={`member-${identity.kind}`}>
          <h3 id={`member-${identity.kind}`}>{text(`signIn.${identity.kind}`)}</h3>
          <IdentityFacts identity={identity} />
          <Unbind member={member} kind={identity.kind} onDone={onDone} />
        </section>
      ))}
    </section>
  );
}

const CHANGED = [MEMBERS_KEY];

function Unbind({ member, kind, onDone }: Props & { readonly kind: Identity['kind'] }) {
  const text = useText();
  const reasonId = useId();
  const [reason, setReason] = useState('');
  const writing = useWrite({
    write: (why: string, headers: WriteHeaders) => {
      const data = { kind, ...(why === '' ? {} : { reason: why }) };
      const params = { path: { id: member.documentId } };
      return dataOf(api.POST('/api/my-unit/members/{id}/unbind', { params, body: { data }, headers }));
    },
    changes: CHANGED,
    onDone: () => onDone('unbind'),
  });
  const refresh = useFresh(CHANGED);
  return (
    <ConfirmButton
      label={text(`member.unbind.${kind}`)}
      confirm={text('member.unbind.confirm')}
      writing={{ ...writing, send: () => writing.send(reason.trim()) }}
      onClose={refresh}
    >
      <p>{text('member.unbind.text', { name: nameOf(member) })}</p>
      <label className="dialog-label" htmlFor={reasonId}>
        {text('member.unbind.reason')}
      </label>
      <Input
        id={reasonId}
        value={reason}
        maxLength={200}
        autoComplete="off"
        onChange={({ target }) => setReason(target.value)}
      />
    </ConfirmButton>
  );
}
