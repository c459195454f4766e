/** Focuses the first of these elements that is there and can take it, once React has drawn the page. */
export function focusFirst(...ids: readonly string[]): void {
  requestAnimationFrame(() => {
    const found = ids.map((id) => document.getElementById(id)).find((one) => one && !isDisabled(one));
    const inside = found?.matches('div, fieldset')
      ? found.querySelector<HTMLElement>('button:not([disabled]), input:not([disabled])')
      : null;
    (inside ?? found)?.focus();
  });
}

/** For a dialog that closes: the focus goes to the first of these elements, not to where it came from. */
export function focusAfterClosing(...ids: readonly string[]): (event: Event) => void {
  return (event) => {
    event.preventDefault();
    focusFirst(...ids);
  };
}

function isDisabled(element: HTMLElement): boolean {
  return element.matches(':disabled, [aria-disabled=true]');
}
