import * as React from 'react';

/** Whether somebody is at work in a part of the page: the pointer is on it or the focus inside. */
export function useBeingRead() {
  const [isBeingRead, setBeingRead] = React.useState(false);
  const handlers = React.useMemo(() => {
    const take = () => setBeingRead(true);
    const letGo = () => setBeingRead(false);
    return { onPointerEnter: take, onPointerLeave: letGo, onFocus: take, onBlur: letGo };
  }, []);
  /** For what the reader did themselves: its result shows at once. */
  const letGo = React.useCallback(() => setBeingRead(false), []);
  return { isBeingRead, handlers, letGo };
}
