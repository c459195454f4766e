import { useQuery } from '@tanstack/react-query';
import { messagesQuery } from '../../api/queries';
import { Page } from '../../components/Page';
import { useText } from '../../i18n/use-text';
import { usePageNumber } from '../../lib/use-page-number';
import { MessageItem } from './MessageItem';
import { PagedList } from '../../components/PagedList';

/** What the platform has told the person, newest first. */
export function Component() {
  const text = useText();
  const page = usePageNumber();
  const messages = useQuery(messagesQuery(page));
  return (
    <Page title={text('menu.messages')}>
      <PagedList query={messages} page={page} none={text('messages.none')} className="messages">
        {(message) => <MessageItem key={message.documentId} message={message} />}
      </PagedList>
    </Page>
  );
}
