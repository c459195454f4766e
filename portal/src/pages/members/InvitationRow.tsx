import { api } from '../../api/client';
import { dataOf } from '../../api/failure';
import { INVITATIONS_KEY, type Invitation } from '../../api/member-queries';
import { useWrite, type WriteHeaders } from '../../api/use-write';
import { ConfirmButton } from '../../components/ConfirmButton';
import { FactList, type Fact } from '../../components/FactList';
import { Notice } from '../../components/Notice';
import { focusPageTitle } from '../../components/Page';
import { useMoment, useText } from '../../i18n/use-text';
import { useFresh } from './use-fresh';

const KINDS: Readonly<Record<Invitation['status'], string | undefined>> = {
  open: undefined,
  accepted: 'good',
  expired: 'open',
  cancelled: 'past',
};
const CHANGED = [INVITATIONS_KEY];

/** One invitation; the number is masked as the server shows it. */
export function InvitationRow({ invitation }: { readonly invitation: Invitation }) {
  const text = useText();
  const moment = useMoment();
  const { documentId, name, mobile, email, status, sentAt, expiresAt, settledAt } = invitation;
  const isUnused = status === 'open' || status === 'expired';
  const until: Fact =
    settledAt === null
      ? { label: text('invitation.expiresAt'), value: moment(expiresAt) }
      : { label: text('promotion.settled'), value: moment(settledAt) };
  return (
    <li>
      <section className="card" aria-labelledby={`invitation-${documentId}`}>
        <h2 id={`invitation-${documentId}`}>
          {name}
          <span className="tag" data-kind={KINDS[status]}>
            {text(`invitations.${status}`)}
          </span>
        </h2>
        <FactList
          facts={[
            { label: text('account.mobile'), value: mobile },
            { label: text('account.email'), value: email ?? text('state.none') },
            { label: text('invitations.sentAt'), value: moment(sentAt) },
            until,
          ]}
        />
        {isUnused && <Actions invitation={invitation} />}
      </section>
    </li>
  );
}

function Actions({ invitation }: { readonly invitation: Invitation }) {
  const { documentId, name, mobile, sentAt } = invitation;
  const text = useText();
  const params = { path: { id: documentId } };
  const again = useWrite({
    write: (_: null, headers: WriteHeaders) =>
      dataOf(api.POST('/api/my-unit/invitations/{id}/resend', { params, headers })),
    changes: CHANGED,
    onDone: focusPageTitle,
  });
  const cancel = useWrite({
    write: (_: null, headers: WriteHeaders) =>
      dataOf(api.POST('/api/my-unit/invitations/{id}/cancel', { params, headers })),
    changes: CHANGED,
    onDone: focusPageTitle,
  });
  const refresh = useFresh(CHANGED);
  return (
    <>
      {again.result !== null && <Notice kind="success" title={text('invitations.again.done')} />}
      <div className="actions">
        <ConfirmButton
          key={sentAt}
          label={text('invitations.again')}
          confirm={text('invitations.again.confirm')}
          writing={again}
          onClose={refresh}
        >
          {text('invitations.again.text', { name, mobile })}
        </ConfirmButton>
        <ConfirmButton
          label={text('invitations.cancel')}
          confirm={text('invitations.cancel.confirm')}
          writing={cancel}
          onClose={refresh}
        >
          {text('invitations.cancel.text', { name })}
        </ConfirmButton>
      </div>
    </>
  );
}
