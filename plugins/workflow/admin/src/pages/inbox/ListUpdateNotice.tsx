import { Box, Button, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import type { SteadyTasks } from '../../api/use-steady-tasks';
import { useTexts } from '../../api/use-texts';

/** Tells of a newer list or an old one, and tells screen readers how many tasks there are. */
export function ListUpdateNotice({ tasks }: { readonly tasks: SteadyTasks }) {
  const { t } = useTexts();
  const total = tasks.list?.meta.pagination.total;
  const outdated = Boolean(tasks.error) && total !== undefined && !tasks.isFetching;
  return (
    <>
      <VisuallyHidden role="status">{total === undefined ? '' : t('inbox.total', { total })}</VisuallyHidden>
      {tasks.updateWaits ? (
        <Flex gap={4} padding={3} background="primary100" hasRadius>
          <Typography role="status">{t('inbox.updateWaits')}</Typography>
          <Button variant="secondary" size="S" startIcon={<ArrowClockwise />} onClick={tasks.showUpdate}>
            {t('inbox.showUpdate')}
          </Button>
        </Flex>
      ) : null}
      {outdated ? (
        <Box padding={3} background="warning100" hasRadius role="status">
          <Typography>{t('inbox.outdated')}</Typography>
        </Box>
      ) : null}
    </>
  );
}
