import * as React from 'react';

/** Has the browser ask before the page is closed or loaded again with something unsaved on it. */
export function useLeaveWarning(unsaved: boolean): void {
  React.useEffect(() => {
    if (!unsaved) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsaved]);
}
