import { Button, Flex, Typography } from '@strapi/design-system';
import type { TaskDetail } from '../../../../contracts';
import { useClaim } from '../../api/use-claim';
import { useTexts } from '../../api/use-texts';

/** Takes a task for oneself, or puts it back for the group. Deciding does not need it. */
export function ClaimBar({ task, title }: { readonly task: TaskDetail; readonly title: string }) {
  const { t } = useTexts();
  const { claim, unclaim, busy } = useClaim();
  if (!task.can.claim && !task.can.unclaim) return null;
  const claimed = task.can.unclaim;
  return (
    <Flex justifyContent="space-between" gap={4} paddingBottom={4} wrap="wrap">
      <Typography textColor="neutral600">{t(claimed ? 'claim.mine' : 'claim.free')}</Typography>
      <Button
        variant="tertiary"
        size="S"
        loading={busy !== null}
        onClick={() => void (claimed ? unclaim : claim)(task.documentId, title)}
      >
        {t(claimed ? 'unclaim.action' : 'claim.action')}
      </Button>
    </Flex>
  );
}
