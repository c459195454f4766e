import { Box, Typography } from '@strapi/design-system';
import type { ApiFailure } from '../api/api-error';
import { useTexts } from '../api/use-texts';

/** Why the server did not do what was asked, in its own words. */
export function FailureNotice({ failure }: { readonly failure: ApiFailure }) {
  const { t } = useTexts();
  // A broken server, or one before it, says so in its own language and in no words for people.
  const broken = failure.code === 'UNKNOWN' && (failure.status ?? 0) >= 500;
  const said = (broken ? '' : failure.message) || t('error.unknown');
  const text = failure.code === 'NETWORK' ? t('error.unanswered') : said;
  return (
    <Box role="alert" background="danger100" padding={3} hasRadius>
      <Typography textColor="danger700">{text}</Typography>
    </Box>
  );
}
