import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { IdentityList } from './IdentityList';
import { RestoreDialog } from './RestoreDialog';
import { UnbindDialog } from './UnbindDialog';
import { useDialog } from './use-dialog';
import { useMay } from '../api/use-may';
import { useTexts } from '../api/use-texts';
import { END_BINDINGS } from '../plugin-id';

interface Props {
  /** The account's `documentId`. */
  readonly accountId: string;
  /** Whether its mobile may be put back. */
  readonly restorable: boolean;
}

/** The identities of an account, and what support may do about them. */
export function AccountIdentities({ accountId, restorable }: Props) {
  const { t } = useTexts();
  const mayUnbind = useMay(END_BINDINGS);
  const { region, open, show, close, restoreFocus } = useDialog();

  return (
    <Box ref={region} tabIndex={-1} role="group" aria-label={t('panel.title')} width="100%">
      <IdentityList
        accountId={accountId}
        onUnbind={mayUnbind ? (identity) => show({ kind: 'unbind', identity }) : null}
      />
      {restorable && mayUnbind ? (
        <Flex direction="column" alignItems="stretch" gap={3} paddingTop={4}>
          <Typography variant="pi" textColor="neutral600">
            {t('restore.waiting')}
          </Typography>
          <Button variant="secondary" fullWidth onClick={() => show({ kind: 'restore' })}>
            {t('restore.action')}
          </Button>
        </Flex>
      ) : null}
      {open?.kind === 'unbind' ? (
        <UnbindDialog
          accountId={accountId}
          identity={open.identity}
          onClose={close}
          onCloseAutoFocus={restoreFocus}
        />
      ) : null}
      {open?.kind === 'restore' ? (
        <RestoreDialog accountId={accountId} onClose={close} onCloseAutoFocus={restoreFocus} />
      ) : null}
    </Box>
  );
}
