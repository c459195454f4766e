import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { api } from '../../api/client';
import { dataOf } from '../../api/failure';
import { meQuery } from '../../api/queries';
import { useWrite, type WriteHeaders } from '../../api/use-write';
import { FailureNotice } from '../../components/FailureNotice';
import { Notice } from '../../components/Notice';
import { QueryState } from '../../components/QueryState';
import { useText } from '../../i18n/use-text';

/** Accepts an invitation as who is signed in, which is said beforehand. */
export function AcceptInvitation({ token }: { readonly token: string }) {
  const text = useText();
  const me = useQuery(meQuery);
  const { send, isSending, failure, result } = useWrite({
    write: (_: null, headers: WriteHeaders) =>
      dataOf(api.POST('/api/invitations/{token}/accept', { params: { path: { token } }, headers })),
    changes: [meQuery.queryKey],
  });
  if (result !== null)
    return (
      <Notice
        kind="success"
        title={text('invitation.done', { unit: result.unit.name })}
        actions={
          <Link className="button button-first" to="/centre">
            {text('home.toCentre')}
          </Link>
        }
      />
    );
  return (
    <QueryState query={me}>
      {({ account }) => (
        <>
          <p>
            {text('invitation.as', {
              name: account.name ?? account.username,
              mobile: account.mobile ?? text('state.none'),
            })}
          </p>
          {failure !== null && <FailureNotice failure={failure} />}
          <div className="actions">
            <button
              type="button"
              className="button button-first"
              aria-disabled={isSending}
              onClick={() => send(null)}
            >
              {text('invitation.accept')}
            </button>
            <Link className="button" to="/centre">
              {text('home.toCentre')}
            </Link>
          </div>
        </>
      )}
    </QueryState>
  );
}
