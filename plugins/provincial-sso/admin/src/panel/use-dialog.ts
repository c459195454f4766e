import * as React from 'react';
import type { IdentityView } from '../../../contracts';

type OpenDialog = { readonly kind: 'unbind'; readonly identity: IdentityView } | { readonly kind: 'restore' };

/**
 * Which dialog of the panel is open, and where the focus belongs when it closes: on the button that opened
 * it, or on the panel when what the dialog did takes that button away.
 */
export function useDialog() {
  const region = React.useRef<HTMLDivElement>(null);
  const opener = React.useRef<Element | null>(null);
  const [open, setOpen] = React.useState<OpenDialog | null>(null);

  return {
    region,
    open,
    show: (dialog: OpenDialog) => {
      // Safari gives a button that is clicked no focus.
      const { activeElement, body } = document;
      opener.current = activeElement === body ? null : activeElement;
      setOpen(dialog);
    },
    close: (done: boolean) => {
      if (done) opener.current = null;
      setOpen(null);
    },
    restoreFocus: (event: Event) => {
      event.preventDefault();
      const { current } = opener;
      const target = current instanceof HTMLElement && current.isConnected ? current : region.current;
      target?.focus();
    },
  };
}
