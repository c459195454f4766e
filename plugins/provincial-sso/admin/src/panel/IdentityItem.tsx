import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { IdentityView } from '../../../contracts';
import { useTexts } from '../api/use-texts';
import { identityFacts } from '../lib/identity-facts';

interface Props {
  readonly identity: IdentityView;
  readonly onUnbind: ((identity: IdentityView) => void) | null;
}

/** One identity, masked as its holder sees it, and the button that ends its binding. */
export function IdentityItem({ identity, onUnbind }: Props) {
  const texts = useTexts();
  const { t, say } = texts;
  const kind = t(`kind.${identity.kind}`);
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Box>
        <Typography tag="h3" variant="omega" fontWeight="bold">
          {kind}
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          {say(identity.portalName)}
        </Typography>
      </Box>
      <Flex tag="dl" direction="column" alignItems="stretch" gap={2}>
        {identityFacts(identity, texts).map(({ name, value }) => (
          <Box key={name}>
            <Typography tag="dt" variant="pi" textColor="neutral600">
              {t(`identity.${name}`)}
            </Typography>
            <Typography tag="dd" variant="omega" textColor="neutral800">
              {value}
            </Typography>
          </Box>
        ))}
      </Flex>
      {onUnbind ? (
        <Button
          variant="danger-light"
          fullWidth
          aria-label={t('unbind.label', { kind, loginName: identity.loginName })}
          onClick={() => onUnbind(identity)}
        >
          {t('unbind.action')}
        </Button>
      ) : null}
    </Flex>
  );
}
