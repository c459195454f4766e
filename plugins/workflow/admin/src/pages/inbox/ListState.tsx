import { Button, EmptyStateLayout } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import type { InboxAddress } from '../../api/use-inbox-query';
import type { SteadyTasks } from '../../api/use-steady-tasks';
import { useTexts } from '../../api/use-texts';
import { QueryState } from '../../components/QueryState';
import { isFiltered } from '../../lib/inbox-query';

interface Props {
  readonly tasks: SteadyTasks;
  readonly address: InboxAddress;
}

/** What stands in place of the rows: still loading, failed, nothing found, nothing to do. */
export function ListState({ tasks, address }: Props) {
  const { t } = useTexts();
  const loading = tasks.isLoading || tasks.isFetching;
  if (loading || tasks.error)
    return <QueryState error={loading ? undefined : tasks.error} onRetry={tasks.retry} />;
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
