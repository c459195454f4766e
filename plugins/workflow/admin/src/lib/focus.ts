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

function isDisabled(element: HTMLElement): boolean {
  return element.matches(':disabled, [aria-disabled=true]');
}
