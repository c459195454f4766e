import { Box, Button, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useTexts } from '../../api/use-texts';

interface Props {
  readonly waits: boolean;
  readonly total: number | undefined;
  /** The list could not be renewed: what is shown may be out of date. */
  readonly outdated: boolean;
  readonly onShow: () => void;
}

/** Tells of a newer list, and tells screen readers how many tasks the list holds. */
export function ListUpdateNotice({ waits, total, outdated, onShow }: Props) {
  const { t } = useTexts();
  return (
    <>
      <VisuallyHidden role="status">
        {total === undefined ? '' : t('inbox.total', { total })}
      </VisuallyHidden>
      {waits ? (
        <Flex gap={4} padding={3} background="primary100" hasRadius>
          <Typography role="status">{t('inbox.updateWaits')}</Typography>
          <Button variant="secondary" size="S" startIcon={<ArrowClockwise />} onClick={onShow}>
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
