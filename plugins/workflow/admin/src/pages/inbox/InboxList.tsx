import { Box } from '@strapi/design-system';
import { BulkBar } from './BulkBar';
import { ListState } from './ListState';
import { TaskTable } from './TaskTable';
import type { BeingRead } from './use-being-read';
import { useSelection } from './use-selection';
import { useClaim } from '../../api/use-claim';
import type { InboxAddress } from '../../api/use-inbox-query';
import type { SteadyTasks } from '../../api/use-steady-tasks';

interface Props {
  readonly tasks: SteadyTasks;
  readonly address: InboxAddress;
  readonly reading: BeingRead;
}

/** The rows with what can be done to several of them, or what stands in their place. */
export function InboxList({ tasks, address, reading }: Props) {
  const { claim, busy } = useClaim();
  const { list, isFetching } = tasks;
  const selection = useSelection(address.query, list?.data ?? []);
  const onClaim = (taskId: string, title: string) => {
    void claim(taskId, title).then(reading.letGo);
  };
  const fields = Object.keys(list?.meta.businessFields ?? {});
  // Also without rows: the dialog with the results of the last ones stays open.
  return (
    <>
      <BulkBar selection={selection} fields={fields} onDecided={reading.letGo} />
      <Box aria-busy={isFetching} {...reading.handlers}>
        {list && list.data.length > 0 && !isFetching ? (
          <TaskTable list={list} address={address} selection={selection} busy={busy} onClaim={onClaim} />
        ) : (
          <ListState tasks={tasks} address={address} />
        )}
      </Box>
    </>
  );
}
