import type { Locator, Page } from 'playwright-core';
import { eventually } from '../../support/eventually';
import { told } from '../../support/review-desk';
import type { ApprovedUnit } from '../../support/units';
import { resident, type PortalTown, type Resident } from '../support/portal-town';
import { decideRequest, type RunUnit } from './cases-desk';

/** What the scenarios of sub-accounts have in common. */

export const MEMBERS = '/portal/centre/members';

/** Somebody who has asked to join the unit; the request waits for its administrator. */
export async function applicant(room: PortalTown, unit: RunUnit, name: string): Promise<Resident> {
  const person = await resident(room, name);
  const query = new URLSearchParams({ name: unit.name }).toString();
  const found = await person.person.client.get<{ documentId: string }>(`/api/units/lookup?${query}`);
  const data = { unit: found.body.data.documentId, message: '我在研发部工作。' };
  expect(told(await person.person.client.post('/api/sub-account-requests', { data }))).toEqual([201]);
  return person;
}

/** A sub-account of the unit, who signs in through the province's portal. */
export async function joined(room: PortalTown, unit: RunUnit, name: string): Promise<Resident> {
  const person = await applicant(room, unit, name);
  expect(await decideRequest(unit.administrator, { outcome: 'approve' })).toEqual([200]);
  return person;
}

/** The unit as helpers of other tests know it. */
export async function unitOf({ name, administrator: { person } }: RunUnit): Promise<ApprovedUnit> {
  const { body } = await person.client.get<{ unit: { documentId: string } }>('/api/my-unit');
  return { documentId: body.data.unit.documentId, name, administrator: person };
}

/** The names in the table. */
export const names = (page: Page): Promise<readonly string[]> =>
  page.locator('.members tbody tr td:first-child').allInnerTexts();

/** What stands beside a label in the data of a sub-account; its bindings have the like. */
export const ownFact = (page: Page, label: string): Promise<string> =>
  page
    .locator('[aria-labelledby=member-facts] dt', { hasText: new RegExp(`^${label}$`) })
    .locator('xpath=following-sibling::dd[1]')
    .innerText();

/** Goes to the page of a sub-account by the list. */
export async function openMember(room: PortalTown, { page, heading }: Resident, name: string): Promise<void> {
  await page.goto(`${room.baseUrl}${MEMBERS}`);
  await page.getByRole('link', { name: `管理“${name}”` }).click();
  await heading('子账号信息');
  await page.getByRole('heading', { level: 2, name }).waitFor();
}

/** Presses a button that asks first, and says yes. */
export async function confirm(page: Page, label: string, yes: string): Promise<void> {
  const dialog = await ask(page, label);
  await dialog.getByRole('button', { name: yes, exact: true }).click();
}

/** Presses a button that asks first. @returns the dialog */
export async function ask(page: Page, label: string): Promise<Locator> {
  await page.getByRole('button', { name: label, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: label });
  await dialog.waitFor();
  return dialog;
}

/** The text message that went to a number and has this in it. */
export function textTo(room: PortalTown, mobile: string | null, words: string): Promise<string> {
  return eventually(() => {
    const message = room.town.city.sms.messages.find(
      (one) => one.mobile === `+86${mobile ?? ''}` && one.text.includes(words),
    );
    if (message === undefined) throw new Error(`No message of “${words}” has come`);
    return message.text;
  });
}
