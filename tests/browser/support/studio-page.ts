import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';

const STUDIO = '/admin/plugins/workflow-studio';

/** Opens a draft in the editor by its address, and waits for the diagram. */
export async function openDraft(page: Page, baseUrl: string, draftId: string): Promise<void> {
  await page.goto(`${baseUrl}${STUDIO}/drafts/${draftId}`);
  await diagramShown(page);
}

export async function diagramShown(page: Page): Promise<void> {
  await page.getByRole('heading', { name: '检查结果' }).waitFor();
}

/** Goes to another page of the studio as a link does, without loading the panel anew. */
export async function goWithin(page: Page, path: string): Promise<void> {
  await page.evaluate((address) => {
    window.history.pushState({}, '', address);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, STUDIO + path);
}

/** An element on the diagram. */
export function drawn(page: Page, elementId: string): Locator {
  return page.locator(`.djs-element[data-element-id="${elementId}"]`).first();
}

export async function select(page: Page, elementId: string): Promise<void> {
  await drawn(page, elementId).locator('.djs-hit').first().click({ force: true });
}

/** Selects an element and gives it another name, as far as typing it. */
export async function typeName(page: Page, elementId: string, name: string): Promise<void> {
  await select(page, elementId);
  await page.getByLabel('中文名称').fill(name);
}

/** Gives an element another name. */
export async function rename(page: Page, elementId: string, name: string): Promise<void> {
  await typeName(page, elementId, name);
  await page.getByLabel('中文名称').press('Enter');
}

/** Waits until everything drawn is saved. */
export async function saved(page: Page): Promise<void> {
  await page.getByText('有修改，即将保存').waitFor({ state: 'hidden' });
  await page.getByText(/^已保存 /).waitFor();
}

/** What the browser downloads when something is pressed. */
export async function downloaded(page: Page, press: () => Promise<void>): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  return readFileSync(await file.path(), 'utf8');
}
