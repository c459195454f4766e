import { api } from '../../api/client';
import { dataOf } from '../../api/failure';
import { MESSAGES_KEY, type Message } from '../../api/queries';
import { useWrite, type WriteHeaders } from '../../api/use-write';
import { FailureNotice } from '../../components/FailureNotice';
import { useMoment, useText } from '../../i18n/use-text';

/** One message; unread ones say so, and are marked as read by a button. */
export function MessageItem({ message }: { readonly message: Message }) {
  const text = useText();
  const moment = useMoment();
  const { documentId, title, body, createdAt, readAt } = message;
  const { send, isSending, failure } = useWrite({
    write: (id: string, headers: WriteHeaders) =>
      dataOf(api.POST('/api/me/messages/{id}/read', { params: { path: { id } }, headers })),
    changes: [MESSAGES_KEY],
  });
  return (
    <li className="card message" data-unread={readAt === null}>
      <h2>
        {title}
        {readAt === null && <span className="tag">{text('messages.unread')}</span>}
      </h2>
      <p className="page-note">{moment(createdAt)}</p>
      <p className="message-body">{body}</p>
      {failure !== null && <FailureNotice failure={failure} />}
      {readAt === null && (
        <button
          type="button"
          className="button"
          aria-label={text('messages.markReadOf', { title })}
          aria-disabled={isSending}
          onClick={() => send(documentId)}
        >
          {text('messages.markRead')}
        </button>
      )}
    </li>
  );
}
