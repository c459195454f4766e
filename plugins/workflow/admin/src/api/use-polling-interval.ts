import * as React from 'react';

const subscribe = (changed: () => void) => {
  document.addEventListener('visibilitychange', changed);
  return () => document.removeEventListener('visibilitychange', changed);
};

/** @returns the interval while the page can be seen, and 0 (never) while it cannot */
export function usePollingInterval(milliseconds: number): number {
  const visible = React.useSyncExternalStore(subscribe, () => document.visibilityState === 'visible');
  return visible ? milliseconds : 0;
}
