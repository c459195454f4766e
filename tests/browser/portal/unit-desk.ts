import type { Page } from 'playwright-core';
import { PNG, taskOf } from '../../support/registrations';
import { told } from '../../support/review-desk';
import type { PortalTown, Resident } from '../support/portal-town';

/** What the scenarios of the unit have in common. */

export const APPROVED = { outcome: 'approve' };
export const PAGE = '/portal/centre/unit';

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
export const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
export const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
export const card = (page: Page, title: string) =>
  page.locator('section.card', { has: page.getByRole('heading', { level: 2, name: title }) });

/** What a form asks for. */
export const openFields = (page: Page) => page.locator('form .ant-form-item-label').allInnerTexts();

export async function look(page: Page, text: string): Promise<void> {
  await field(page, '单位名称或统一社会信用代码').fill(text);
}

export async function attach(page: Page, name: string, mimeType = 'image/png', buffer = PNG): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer });
}

/** How often the page sent something there. */
export function writes(page: Page, path: string | RegExp): readonly string[] {
  const sent: string[] = [];
  const isThere = (one: string) => (typeof path === 'string' ? one === path : path.test(one));
  page.on('request', (request) => {
    if (request.method() !== 'GET' && isThere(new URL(request.url()).pathname))
      sent.push(request.headers()['idempotency-key'] ?? '');
  });
  return sent;
}

interface CaseOf {
  readonly documentId: string;
  readonly status: string;
  readonly statusLabel: string;
  readonly processInstanceId: string;
}

/** The person's newest case, as a reviewer's task needs it. */
export async function caseOf({ person }: Resident, kind: string): Promise<CaseOf> {
  const [latest] = (await person.client.get<readonly { documentId: string }[]>('/api/me/cases')).body.data;
  const path = `/api/${kind}s/${latest?.documentId ?? ''}`;
  return (await person.client.get<CaseOf>(path)).body.data;
}

export async function decide(room: PortalTown, entry: CaseOf, verb: 'complete' | 'return', data: unknown) {
  const { client } = room.town.reviewer;
  const task = await taskOf(client, entry);
  return told(await client.post(`/workflow/tasks/${task.documentId}/${verb}`, { data }));
}
