import type { Locator, Page } from 'playwright-core';

/** Chooses a verb from the menu of a task page. @returns its dialog */
export async function chooseVerb(page: Page, verb: string): Promise<Locator> {
  await page.getByRole('button', { name: '更多操作' }).click();
  await page.getByRole('menuitem', { name: verb, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: verb });
  await dialog.waitFor();
  return dialog;
}

/** Confirms a verb's dialog, and waits until the server has carried it out. */
export async function confirmVerb(dialog: Locator, verb: string): Promise<void> {
  await dialog.getByRole('button', { name: `确认${verb}` }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Waits until the focus is back on the menu of verbs. */
export async function focusIsOnMenu(page: Page): Promise<void> {
  await page.waitForFunction(() => document.activeElement?.textContent.includes('更多操作'));
}

/** Decides the open task with an outcome, by its two presses. */
export async function decide(page: Page, outcome: string, opinion?: string): Promise<void> {
  await page.getByRole('button', { name: outcome, exact: true }).click();
  if (opinion !== undefined) await page.getByLabel('审核意见').fill(opinion);
  await page.getByRole('button', { name: `确认${outcome}` }).click();
  await page.getByText(`已作出“${outcome}”的决定`).first().waitFor();
}

/** Goes on to the next of several choices; a finger is not as quick as a program. */
export async function nextChoice(page: Page): Promise<void> {
  await page.keyboard.press('ArrowDown', { delay: 100 });
}

const PRESSES = 60;

/** Walks with the key until the focus is on what has this name. @throws when it never gets there */
export async function tabTo(page: Page, name: string, key = 'Tab'): Promise<void> {
  for (let press = 0; press < PRESSES; press += 1) {
    await page.keyboard.press(key);
    if ((await focused(page)).includes(name)) return;
  }
  throw new Error(`${key} does not reach “${name}”`);
}

/** What the focused element is called: its label, or else its words. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const labels = element instanceof HTMLElement && 'labels' in element ? element.labels : null;
    const label = labels instanceof NodeList ? labels[0]?.textContent : null;
    return element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '';
  });
}
