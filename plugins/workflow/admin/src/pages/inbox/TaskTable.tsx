import { Typography, VisuallyHidden } from '@strapi/design-system';
import { SelectAllHead } from './SelectCell';
import { SortableHead } from './SortableHead';
import { Scroller, Table } from './table-styles';
import { TaskTableRow } from './TaskTableRow';
import type { Selection } from './use-selection';
import type { TaskView } from '../../../../contracts';
import type { InboxAddress } from '../../api/use-inbox-query';
import { useNow } from '../../api/use-now';
import { useTexts } from '../../api/use-texts';
import type { TaskList } from '../../api/workflow-api';

/** What the columns of time and of standing are about, in each list. */
const HEADS = {
  mine: { sort: 'createdAt', moment: 'column.waiting', standing: 'column.assignee' },
  group: { sort: 'createdAt', moment: 'column.waiting', standing: 'column.assignee' },
  done: { sort: 'completedAt', moment: 'column.completed', standing: 'column.outcome' },
  copied: { sort: 'createdAt', moment: 'column.copied', standing: 'column.status' },
} as const satisfies Record<TaskView, object>;

interface Props {
  readonly list: TaskList;
  readonly address: InboxAddress;
  readonly selection: Selection;
  readonly busy: string | null;
  readonly onClaim: (taskId: string, title: string) => void;
}

/**
 * The rows of an inbox. A plain table and not the design system's, which is a grid that only arrow
 * keys walk: here every row is a link that Tab reaches.
 */
export function TaskTable({ list, address, selection, busy, onClaim }: Props) {
  const { t, say } = useTexts();
  const now = useNow();
  const fields = Object.keys(list.meta.businessFields);
  const heads = HEADS[address.query.view];
  return (
    <Scroller role="region" aria-label={t(`tab.${address.query.view}`)} tabIndex={0}>
      <Table>
        <VisuallyHidden tag="caption">{t('inbox.caption')}</VisuallyHidden>
        <thead>
          <tr>
            {selection.selectable.length > 0 ? <SelectAllHead selection={selection} /> : null}
            {Object.entries(list.meta.businessFields).map(([name, label]) => (
              <SortableHead key={name} field={name} label={say(label)} address={address} />
            ))}
            <th scope="col">
              <Typography variant="sigma">{t('column.step')}</Typography>
            </th>
            <SortableHead field={heads.sort} label={t(heads.moment)} address={address} />
            <SortableHead field="dueDate" label={t('column.due')} address={address} />
            <th scope="col">
              <Typography variant="sigma">{t(heads.standing)}</Typography>
            </th>
          </tr>
        </thead>
        <tbody>
          {list.data.map((task) => (
            <TaskTableRow
              key={task.documentId}
              task={task}
              fields={fields}
              selection={selection}
              now={now}
              listSearch={address.searchAfter({ page: address.query.page })}
              busy={busy === task.documentId}
              onClaim={onClaim}
            />
          ))}
        </tbody>
      </Table>
    </Scroller>
  );
}
