import { api } from '../../api/client';
import { dataOf } from '../../api/failure';
import { meQuery } from '../../api/queries';
import { useWrite, type WriteHeaders } from '../../api/use-write';
import { ConfirmButton } from '../../components/ConfirmButton';
import { useText } from '../../i18n/use-text';

/** Nobody has to have an e-mail address: it is let go at once, which needs no code. */
export function RemoveEmail({ onRemoved }: { readonly onRemoved: () => void }) {
  const text = useText();
  const writing = useWrite({
    write: (_: null, headers: WriteHeaders) =>
      dataOf(api.PUT('/api/me/profile', { body: { data: { email: null } }, headers })),
    changes: [meQuery.queryKey],
    onDone: onRemoved,
  });
  return (
    <ConfirmButton
      label={text('profile.email.remove')}
      confirm={text('profile.email.remove.confirm')}
      writing={writing}
    >
      {text('profile.email.remove.text')}
    </ConfirmButton>
  );
}
