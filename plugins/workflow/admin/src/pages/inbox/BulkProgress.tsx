import { Flex, ProgressBar, Typography } from '@strapi/design-system';
import { useTexts } from '../../api/use-texts';

/** How many of the tasks have been answered. */
export function BulkProgress({ done, total }: { readonly done: number; readonly total: number }) {
  const { t } = useTexts();
  return (
    <Flex gap={4}>
      <ProgressBar value={done} max={total} aria-label={t('bulk.progressLabel')} />
      <Typography role="status">{t('bulk.progress', { done, total })}</Typography>
    </Flex>
  );
}
