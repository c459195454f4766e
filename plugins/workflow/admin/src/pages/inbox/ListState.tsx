import { Box, Button, EmptyStateLayout, Flex, Loader } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { readApiError } from '../../api/api-error';
import type { InboxAddress } from '../../api/use-inbox-query';
import type { SteadyTasks } from '../../api/use-steady-tasks';
import { useTexts } from '../../api/use-texts';
import { isFiltered } from '../../lib/inbox-query';

interface Props {
  readonly tasks: SteadyTasks;
  readonly address: InboxAddress;
}

/** What stands in place of the rows: still loading, failed, nothing found, nothing to do. */
export function ListState({ tasks, address }: Props) {
  const { t } = useTexts();
  if (tasks.isLoading || tasks.isFetching) {
    return (
      <Flex justifyContent="center" padding={8} background="neutral0">
        <Loader>{t('loading')}</Loader>
      </Flex>
    );
  }
  if (tasks.error) {
    return (
      <Box role="alert">
        <EmptyStateLayout
          content={readApiError(tasks.error).message || t('error.load')}
          action={<Button onClick={tasks.retry}>{t('retry')}</Button>}
        />
      </Box>
    );
  }
  const filtered = isFiltered(address.query) || address.query.page > 1;
  return (
    <EmptyStateLayout
      icon={<EmptyDocuments width="16rem" />}
      content={filtered ? t('inbox.nothingFound') : t(`inbox.empty.${address.query.view}`)}
      action={
        filtered ? (
          <Button
            variant="secondary"
            onClick={() => address.change({ definition: '', search: '', overdue: false, filters: {} })}
          >
            {t('filter.clear')}
          </Button>
        ) : null
      }
    />
  );
}
