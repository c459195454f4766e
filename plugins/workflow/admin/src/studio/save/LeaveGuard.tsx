import * as React from 'react';
import { Button, Dialog, Typography } from '@strapi/design-system';
import { useBlocker } from 'react-router-dom';
import type { Saver, SaveState } from './saver';
import { useTexts } from '../../api/use-texts';

interface Props {
  readonly saver: Saver;
  readonly save: SaveState;
}

/** Whoever leaves with something unsaved is asked; what can be saved is saved first. */
export function LeaveGuard({ saver, save }: Props) {
  const { t } = useTexts();
  useKeptBeforeUnload(saver);
  const blocker = useBlocker(({ currentLocation, nextLocation }) => {
    if (currentLocation.pathname === nextLocation.pathname) return false;
    commitTyping();
    return saver.state.status !== 'saved';
  });
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

/**
 * Whoever closes or reloads the page in the midst of typing: what is typed becomes part of the diagram, is kept
 * on this machine and sent, and the browser asks.
 */
function useKeptBeforeUnload(saver: Saver): void {
  React.useEffect(() => {
    const keep = (event: BeforeUnloadEvent) => {
      commitTyping();
      if (saver.state.status === 'saved') return;
      event.preventDefault();
      void saver.flush();
    };
    window.addEventListener('beforeunload', keep);
    return () => window.removeEventListener('beforeunload', keep);
  }, [saver]);
}

/** A field hands over what is typed in it when it is left. */
function commitTyping(): void {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement) || !activeElement.matches('input, textarea')) return;
  activeElement.blur();
  activeElement.focus();
}
