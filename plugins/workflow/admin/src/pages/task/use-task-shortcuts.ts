import * as React from 'react';
import type { TaskNavigation } from '../../api/use-task-navigation';

/**
 * Alt+J opens the next task of the list, Alt+K the one before. The task page says so. In a dialog they do
 * nothing: what somebody is writing there would be lost.
 */
export function useTaskShortcuts({ next, previous, open }: TaskNavigation): void {
  React.useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.repeat) return;
      if (event.target instanceof Element && event.target.closest('[role=dialog]')) return;
      const target = event.code === 'KeyJ' ? next : event.code === 'KeyK' ? previous : null;
      if (target === null) return;
      event.preventDefault();
      open(target);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [next, previous, open]);
}
