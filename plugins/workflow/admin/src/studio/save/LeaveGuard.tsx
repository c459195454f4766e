import * as React from 'react';
import { Button, Dialog, Typography } from '@strapi/design-system';
import { useBlocker } from 'react-router-dom';
import type { Saver, SaveState } from './saver';
import { useLeaveWarning } from '../../api/use-leave-warning';
import { useTexts } from '../../api/use-texts';

interface Props {
  readonly saver: Saver;
  readonly save: SaveState;
}

/** Whoever leaves with something unsaved is asked; what can be saved is saved first. */
export function LeaveGuard({ saver, save }: Props) {
  const { t } = useTexts();
  useLeaveWarning(save.status !== 'saved');
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      saver.state.status !== 'saved' && currentLocation.pathname !== nextLocation.pathname,
  );
  const [asking, setAsking] = React.useState(false);

  React.useEffect(() => {
    if (blocker.state !== 'blocked') return;
    void saver.flush().then((saved) => {
      if (saved) blocker.proceed();
      else setAsking(true);
    });
  }, [blocker, saver]);

  const answer = (leave: boolean) => {
    setAsking(false);
    if (blocker.state !== 'blocked') return;
    if (leave) blocker.proceed();
    else blocker.reset();
  };
  return (
    <Dialog.Root open={asking} onOpenChange={(open) => (open ? undefined : answer(false))}>
      <Dialog.Content>
        <Dialog.Header>{t('studio.leave.title')}</Dialog.Header>
        <Dialog.Body>
          <Typography>{t(save.kept ? 'studio.leave.kept' : 'studio.leave.lost')}</Typography>
        </Dialog.Body>
        <Dialog.Footer>
          <Button variant="tertiary" fullWidth onClick={() => answer(false)}>
            {t('studio.leave.stay')}
          </Button>
          <Button variant="danger" fullWidth onClick={() => answer(true)}>
            {t('studio.leave.leave')}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
