import { Box, Button, EmptyStateLayout, Flex, Loader } from '@strapi/design-system';
import { readApiError } from '../api/api-error';
import { useTexts } from '../api/use-texts';

interface Props {
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** What stands in place of something that is still on its way, or did not come. */
export function QueryState({ error, onRetry }: Props) {
  const { t } = useTexts();
  if (!error) {
    return (
      <Flex justifyContent="center" padding={8} background="neutral0">
        <Loader>{t('loading')}</Loader>
      </Flex>
    );
  }
  return (
    <Box role="alert">
      <EmptyStateLayout
        content={readApiError(error).message || t('error.load')}
        action={<Button onClick={onRetry}>{t('retry')}</Button>}
      />
    </Box>
  );
}
