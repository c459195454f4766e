import { Input } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import { MEMBER_STATUSES, type MemberStatus } from '../../api/member-queries';
import { useText } from '../../i18n/use-text';

interface Props {
  readonly search: string;
  readonly status: MemberStatus | null;
}

/** Looks for sub-accounts, and shows those of one status; the address keeps both. */
export function MembersFilter({ search, status }: Props) {
  const text = useText();
  const [typed, setTyped] = useState(search);
  const [, setAddress] = useSearchParams();
  const look = (wanted: string) => setAddress(addressOf(wanted, status), { preventScrollReset: true });
  return (
    <>
      <form
        role="search"
        className="members-search"
        onSubmit={(event) => {
          event.preventDefault();
          look(typed.trim());
        }}
      >
        <label htmlFor="members-search">{text('members.search')}</label>
        <Input
          id="members-search"
          value={typed}
          maxLength={100}
          autoComplete="off"
          aria-describedby="members-search-hint"
          onChange={({ target }) => setTyped(target.value)}
        />
        <button type="submit" className="button">
          {text('members.search.go')}
        </button>
        {search !== '' && (
          <button type="button" className="button" onClick={() => look('')}>
            {text('members.search.clear')}
          </button>
        )}
        <p id="members-search-hint" className="page-note">
          {text('members.search.hint')}
        </p>
      </form>
      <nav className="filters" aria-label={text('members.byStatus')}>
        {[null, ...MEMBER_STATUSES].map((one) => (
          <Link
            key={one}
            to={`?${addressOf(search, one).toString()}`}
            preventScrollReset
            aria-current={one === status ? 'true' : undefined}
          >
            {text(one === null ? 'members.status.all' : `members.status.${one}`)}
          </Link>
        ))}
      </nav>
    </>
  );
}

/** From the first page again: another search has other pages. */
function addressOf(search: string, status: MemberStatus | null): URLSearchParams {
  return new URLSearchParams({
    ...(search === '' ? {} : { q: search }),
    ...(status === null ? {} : { status }),
  });
}
