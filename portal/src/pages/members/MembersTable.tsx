import { Link } from 'react-router-dom';
import type { Member } from '../../api/member-queries';
import { useText } from '../../i18n/use-text';
import { MemberTag } from './MemberTag';
import { nameOf } from './name-of';

const COLUMNS = [
  'account.name',
  'account.username',
  'account.mobile',
  'members.bindings',
  'members.status',
] as const;

/** A table on a desk; on a phone the styles make a card of each row. */
export function MembersTable({ members }: { readonly members: readonly Member[] }) {
  const text = useText();
  return (
    <table className="members" aria-labelledby="members-list">
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {text(column)}
            </th>
          ))}
          <th scope="col">{text('members.actions')}</th>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <Row key={member.documentId} member={member} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ member }: { readonly member: Member }) {
  const text = useText();
  const { documentId, name, username, mobile, bindings } = member;
  const kinds = bindings.map(({ kind }) => text(`unit.identity.${kind}`)).join(text('list.and'));
  const shown = [
    name ?? text('state.none'),
    username,
    mobile ?? text('state.none'),
    kinds === '' ? text('unit.identity.none') : kinds,
    <MemberTag key="status" member={member} />,
  ];
  return (
    <tr>
      {COLUMNS.map((column, index) => (
        <td key={column} data-label={text(column)}>
          {shown[index]}
        </td>
      ))}
      <td>
        <Link
          to={`/centre/members/${documentId}`}
          aria-label={text('members.manageOf', { name: nameOf(member) })}
        >
          {text('members.manage')}
        </Link>
      </td>
    </tr>
  );
}
