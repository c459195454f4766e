import * as React from 'react';

export interface BeingRead {
  readonly isBeingRead: boolean;
  /** To be spread on the part of the page. */
  readonly handlers: Readonly<Record<'onPointerEnter' | 'onPointerLeave' | 'onFocus' | 'onBlur', () => void>>;
  /** For what the reader did themselves: its result shows at once. */
  readonly letGo: () => void;
}

/** Whether somebody is at work in a part of the page: the pointer is on it or the focus inside. */
export function useBeingRead(): BeingRead {
  const [isBeingRead, setBeingRead] = React.useState(false);
  return React.useMemo(() => {
    const take = () => setBeingRead(true);
    const letGo = () => setBeingRead(false);
    const handlers = { onPointerEnter: take, onPointerLeave: letGo, onFocus: take, onBlur: letGo };
    return { isBeingRead, handlers, letGo };
  }, [isBeingRead]);
}
