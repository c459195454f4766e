import { Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { InboxFilters } from './InboxFilters';
import { InboxList } from './InboxList';
import { InboxPagination } from './InboxPagination';
import { InboxTabs } from './InboxTabs';
import { ListUpdateNotice } from './ListUpdateNotice';
import { useBeingRead } from './use-being-read';
import { useReturnFocus } from './use-return-focus';
import { useInboxQuery } from '../../api/use-inbox-query';
import { useSteadyTasks } from '../../api/use-steady-tasks';
import { useTexts } from '../../api/use-texts';

/** The inbox (product.md section 6): my tasks, my groups' tasks and what I have done. */
export default function InboxPage() {
  const { t } = useTexts();
  const address = useInboxQuery();
  const reading = useBeingRead();
  const tasks = useSteadyTasks(address.query, reading.isBeingRead);
  const meta = tasks.list?.meta;
  useReturnFocus(tasks.list !== undefined);

  return (
    <Page.Main>
      <Page.Title>{t('inbox.title')}</Page.Title>
      <Layouts.BaseHeader
        id="main-content-title"
        tabIndex={-1}
        title={t('inbox.title')}
        subtitle={t('inbox.subtitle')}
      />
      <Layouts.Content>
        <InboxTabs address={address} counts={meta?.counts}>
          <Flex direction="column" alignItems="stretch" gap={4} paddingTop={4}>
            <InboxFilters key={JSON.stringify(address.query)} address={address} meta={meta} />
            <ListUpdateNotice tasks={tasks} />
            <InboxList tasks={tasks} address={address} reading={reading} />
            {meta ? <InboxPagination address={address} pagination={meta.pagination} /> : null}
          </Flex>
        </InboxTabs>
      </Layouts.Content>
    </Page.Main>
  );
}
