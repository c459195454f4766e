import { Box } from '@strapi/design-system';
import { ListState } from './ListState';
import { TaskTable } from './TaskTable';
import type { BeingRead } from './use-being-read';
import { useClaim } from '../../api/use-claim';
import type { InboxAddress } from '../../api/use-inbox-query';
import type { SteadyTasks } from '../../api/use-steady-tasks';

interface Props {
  readonly tasks: SteadyTasks;
  readonly address: InboxAddress;
  readonly reading: BeingRead;
}

/** The rows, or what stands in their place. */
export function InboxList({ tasks, address, reading }: Props) {
  const { claim, busy } = useClaim();
  const { list, isFetching } = tasks;
  const onClaim = (taskId: string, title: string) => {
    void claim(taskId, title).then(reading.letGo);
  };
  return (
    <Box aria-busy={isFetching} {...reading.handlers}>
      {list && list.data.length > 0 && !isFetching ? (
        <TaskTable list={list} address={address} busy={busy} onClaim={onClaim} />
      ) : (
        <ListState tasks={tasks} address={address} />
      )}
    </Box>
  );
}
