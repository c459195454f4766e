import { freshUnitName, register } from '../../support/registrations';
import { signedInAgain } from '../../support/people';
import { told } from '../../support/review-desk';
import { resident, type PortalTown, type Resident } from '../support/portal-town';
import { APPROVED, caseOf, decide } from './unit-desk';

/** What the scenarios of cases and disputes have in common. */

export interface RunUnit {
  readonly name: string;
  readonly administrator: Resident;
}

/** A unit in force, with its administrator at their browser. */
export async function runUnit(
  room: PortalTown,
  administratorName: string,
  name = freshUnitName(),
): Promise<RunUnit> {
  const administrator = await resident(room, administratorName);
  await register(administrator.person, room.town.district, { name });
  const entry = await caseOf(administrator, 'unit-registration');
  expect(await decide(room, entry, 'complete', APPROVED)).toEqual([200]);
  return { name, administrator };
}

/** The same person after their sessions were ended, at an address. */
export async function comeBack(room: PortalTown, somebody: Resident, to: string): Promise<Resident> {
  await somebody.context.clearCookies();
  await somebody.signIn(somebody.login, to);
  return { ...somebody, person: await signedInAgain(room.town.city, somebody.person) };
}

/** What the unit's administrator does with the request that waits for them, through the API. */
export async function decideRequest({ person }: Resident, data: Readonly<Record<string, unknown>>) {
  const path = '/api/workflow/tasks';
  const [task] = (await person.client.get<readonly { documentId: string }[]>(`${path}?view=group`)).body.data;
  return told(await person.client.post(`${path}/${task?.documentId ?? ''}/complete`, { data }));
}

export async function end(...people: readonly Resident[]): Promise<void> {
  for (const one of people) {
    expect(one.trouble()).toEqual([]);
    await one.end();
  }
}
