import { Box, Typography } from '@strapi/design-system';
import type { ApiFailure } from '../api/api-error';
import { useTexts } from '../api/use-texts';

/** Why the server did not do what was asked, in its own words. */
export function FailureNotice({ failure }: { readonly failure: ApiFailure }) {
  const { t } = useTexts();
  const text = failure.code === 'NETWORK' ? t('error.unanswered') : failure.message || t('error.unknown');
  return (
    <Box role="alert" background="danger100" padding={3} hasRadius>
      <Typography textColor="danger700">{text}</Typography>
    </Box>
  );
}
