import { Box, Link, Typography } from '@strapi/design-system';
import { NavLink, useNavigate } from 'react-router-dom';
import type * as React from 'react';
import { SelectCell } from './SelectCell';
import { TaskHolder } from './TaskHolder';
import { taskLinkId } from './use-return-focus';
import type { Selection } from './use-selection';
import type { TaskRow } from '../../../../contracts';
import { useTexts } from '../../api/use-texts';
import { Moment } from '../../components/Moment';
import { TaskDue } from '../../components/TaskDue';
import { taskTitle } from '../../lib/task-title';
import { taskPath } from '../../plugin-id';

interface Props {
  readonly task: TaskRow;
  readonly fields: readonly string[];
  readonly selection: Selection;
  readonly now: Date;
  readonly listSearch: string;
  readonly busy: boolean;
  readonly onClaim: (taskId: string, title: string) => void;
}

const CONTROLS = 'a, button, [data-column=select]';

/** One task. The name is the link; a click anywhere in the row opens it as well. */
export function TaskTableRow({ task, fields, selection, now, listSearch, busy, onClaim }: Props) {
  const { t, say } = useTexts();
  const navigate = useNavigate();
  const title = taskTitle(task, fields);
  const to = taskPath(task.documentId, listSearch);
  const open = (event: React.MouseEvent<HTMLTableRowElement>) => {
    const onControl = event.target instanceof Element && event.target.closest(CONTROLS) !== null;
    const selecting = window.getSelection()?.toString() !== '';
    if (!onControl && !selecting) navigate(to);
  };
  return (
    <Box tag="tr" cursor="pointer" onClick={open}>
      {selection.selectable.length > 0 ? (
        <SelectCell task={task} title={title} selection={selection} />
      ) : null}
      <td data-column="name">
        <Link tag={NavLink} to={to} id={taskLinkId(task.documentId)}>
          {title}
        </Link>
      </td>
      {fields.slice(1).map((name) => (
        <td key={name}>
          <Typography>{task.businessFields[name] ?? t('none')}</Typography>
        </td>
      ))}
      <td>
        <Typography tag="div" fontWeight="semiBold">
          {say(task.definitionName)}
        </Typography>
        <Typography tag="div" variant="pi" textColor="neutral600">
          {say(task.name)}
        </Typography>
      </td>
      <td>
        <Moment at={task.completedAt ?? task.createdAt} now={now} />
      </td>
      <td>
        <TaskDue task={task} now={now} />
      </td>
      <td>
        {task.status === 'open' ? (
          <TaskHolder task={task} title={title} busy={busy} onClaim={onClaim} />
        ) : (
          <Typography>{task.outcomeLabel ? say(task.outcomeLabel) : t(`status.${task.status}`)}</Typography>
        )}
      </td>
    </Box>
  );
}
