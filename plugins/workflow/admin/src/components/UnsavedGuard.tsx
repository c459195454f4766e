import { Button, Dialog } from '@strapi/design-system';
import { useBlocker } from 'react-router-dom';
import { useLeaveWarning } from '../api/use-leave-warning';
import { useTexts } from '../api/use-texts';

interface Props {
  /** Whether something on the page would be lost. */
  readonly changed: boolean;
}

/** Asks before a page with unsaved changes is left, within the panel or with the browser's own means. */
export function UnsavedGuard({ changed }: Props) {
  const { t } = useTexts();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => changed && currentLocation.pathname !== nextLocation.pathname,
  );
  useLeaveWarning(changed);
  if (blocker.state !== 'blocked') return null;
  return (
    <Dialog.Root open onOpenChange={(open: boolean) => (open ? undefined : blocker.reset())}>
      <Dialog.Content>
        <Dialog.Header>{t('unsaved.title')}</Dialog.Header>
        <Dialog.Body>{t('unsaved.hint')}</Dialog.Body>
        <Dialog.Footer>
          <Button variant="tertiary" fullWidth onClick={() => blocker.reset()}>
            {t('unsaved.stay')}
          </Button>
          <Button variant="danger-light" fullWidth onClick={() => blocker.proceed()}>
            {t('unsaved.leave')}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
