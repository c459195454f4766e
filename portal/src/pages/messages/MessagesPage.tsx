import { useQuery } from '@tanstack/react-query';
import { messagesQuery } from '../../api/queries';
import { Page } from '../../components/Page';
import { QueryState } from '../../components/QueryState';
import { useText } from '../../i18n/use-text';
import { usePageNumber } from '../../lib/use-page-number';
import { MessageItem } from './MessageItem';
import { Pages } from '../../components/Pages';

/** What the platform has told the person, newest first. */
export function Component() {
  const text = useText();
  const page = usePageNumber();
  const messages = useQuery(messagesQuery(page));
  return (
    <Page title={text('menu.messages')}>
      <QueryState query={messages}>
        {({ data, meta }) =>
          data.length === 0 ? (
            <p className="empty">{text('messages.none')}</p>
          ) : (
            <>
              <ul className="messages">
                {data.map((message) => (
                  <MessageItem key={message.documentId} message={message} />
                ))}
              </ul>
              <Pages page={page} count={meta.pagination.pageCount} />
            </>
          )
        }
      </QueryState>
    </Page>
  );
}
