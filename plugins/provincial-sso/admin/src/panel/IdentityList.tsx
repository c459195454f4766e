import { Box, Button, Flex, Loader, Typography } from '@strapi/design-system';
import { FailureNotice } from './FailureNotice';
import { IdentityItem } from './IdentityItem';
import type { IdentityView } from '../../../contracts';
import { readApiError } from '../api/api-error';
import { useListIdentitiesQuery } from '../api/identities-api';
import { useTexts } from '../api/use-texts';

interface Props {
  readonly accountId: string;
  /** Nothing for whoever may only look. */
  readonly onUnbind: ((identity: IdentityView) => void) | null;
}

/** The identities that are bound to an account, or what stands in their place. */
export function IdentityList({ accountId, onUnbind }: Props) {
  const { t } = useTexts();
  const { data, error, isLoading, refetch } = useListIdentitiesQuery(accountId, {
    refetchOnMountOrArgChange: true,
  });
  if (isLoading) return <Loader small>{t('loading')}</Loader>;
  if (error || !data) {
    return (
      <Flex direction="column" alignItems="stretch" gap={3}>
        <FailureNotice>{readApiError(error).message || t('error.load')}</FailureNotice>
        <Button variant="tertiary" fullWidth onClick={() => void refetch()}>
          {t('retry')}
        </Button>
      </Flex>
    );
  }
  if (data.length === 0) return <Typography textColor="neutral600">{t('identities.none')}</Typography>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={6}>
      {data.map((identity) => (
        <Box key={identity.kind} tag="li">
          <IdentityItem identity={identity} onUnbind={onUnbind} />
        </Box>
      ))}
    </Flex>
  );
}
