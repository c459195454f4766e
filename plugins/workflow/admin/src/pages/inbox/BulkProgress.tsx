import { Flex, ProgressBar, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useTexts } from '../../api/use-texts';

/** The design system fills its bar with white, as if what is done were what is left. */
const Bar = styled(ProgressBar)`
  background-color: ${({ theme }) => theme.colors.neutral200};

  & > * {
    background-color: ${({ theme }) => theme.colors.primary600};
  }
`;

/** How many of the tasks have been answered. */
export function BulkProgress({ done, total }: { readonly done: number; readonly total: number }) {
  const { t } = useTexts();
  return (
    <Flex gap={4}>
      <Bar value={Math.round((100 * done) / total)} aria-label={t('bulk.progressLabel')} />
      <Typography role="status">{t('bulk.progress', { done, total })}</Typography>
    </Flex>
  );
}
