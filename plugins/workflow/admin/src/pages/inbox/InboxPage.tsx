import { Box, Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { InboxFilters } from './InboxFilters';
import { InboxPagination } from './InboxPagination';
import { InboxTabs } from './InboxTabs';
import { ListState } from './ListState';
import { ListUpdateNotice } from './ListUpdateNotice';
import { TaskTable } from './TaskTable';
import { useBeingRead } from './use-being-read';
import { useReturnFocus } from './use-return-focus';
import { useClaim } from '../../api/use-claim';
import { useInboxQuery } from '../../api/use-inbox-query';
import { useSteadyTasks } from '../../api/use-steady-tasks';
import { useTexts } from '../../api/use-texts';

/** The inbox (product.md section 6): my tasks, my groups' tasks and what I have done. */
export default function InboxPage() {
  const { t } = useTexts();
  const address = useInboxQuery();
  const reading = useBeingRead();
  const tasks = useSteadyTasks(address.query, reading.isBeingRead);
  const claiming = useClaim();
  const { list } = tasks;
  const rows = list?.data ?? [];
  useReturnFocus(list !== undefined);

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
        <Flex direction="column" alignItems="stretch" gap={4}>
          <InboxTabs address={address} counts={list?.meta.counts} />
          <InboxFilters key={JSON.stringify(address.query)} address={address} meta={list?.meta} />
          <ListUpdateNotice
            waits={tasks.updateWaits}
            total={list?.meta.pagination.total}
            outdated={Boolean(tasks.error) && list !== undefined && !tasks.isFetching}
            onShow={tasks.showUpdate}
          />
          <Box aria-busy={tasks.isFetching} {...reading.handlers}>
            {list && rows.length > 0 && !tasks.isFetching ? (
              <TaskTable
                list={list}
                address={address}
                busy={claiming.busy}
                onClaim={async (taskId, title) => {
                  await claiming.claim(taskId, title);
                  reading.letGo();
                }}
              />
            ) : (
              <ListState tasks={tasks} address={address} />
            )}
          </Box>
          {list ? <InboxPagination address={address} pagination={list.meta.pagination} /> : null}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
