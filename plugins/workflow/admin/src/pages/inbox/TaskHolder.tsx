import { Button, Flex, Typography } from '@strapi/design-system';
import type { TaskRow } from '../../../../contracts';
import { useMayDecide } from '../../api/use-may-decide';
import { useTexts } from '../../api/use-texts';

interface Props {
  readonly task: TaskRow;
  readonly title: string;
  readonly busy: boolean;
  readonly onClaim: (taskId: string, title: string) => void;
}

/** Who holds an open task, or the way to take it (签收) while nobody does. */
export function TaskHolder({ task, title, busy, onClaim }: Props) {
  const { t } = useTexts();
  const mayDecide = useMayDecide();
  if (task.assignee !== null) {
    return <Typography>{task.assigneeName ?? t('assignee.someone')}</Typography>;
  }
  return (
    <Flex gap={3}>
      <Typography textColor="neutral600" style={{ whiteSpace: 'nowrap' }}>
        {t('assignee.nobody')}
      </Typography>
      {mayDecide ? (
        <Button
          variant="secondary"
          size="S"
          loading={busy}
          aria-label={t('claim.label', { title })}
          onClick={() => onClaim(task.documentId, title)}
        >
          {t('claim.action')}
        </Button>
      ) : null}
    </Flex>
  );
}
