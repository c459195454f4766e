import { randomInt } from 'node:crypto';
import type { TaskRow } from '@city/plugin-workflow/contracts';
import { personalData } from '../../src/personal-data';
import type { Answer, Client } from './http';
import { account, signedInAgain, type Person } from './people';
import { taskOf } from './registrations';
import type { Town } from './town';

/** A unit that its department has approved, and the people in it. */
export interface ApprovedUnit {
  readonly documentId: string;
  readonly name: string;
  readonly administrator: Person;
}

export type Member = Person & { readonly documentId: string; readonly mobile: string };

export async function approvedUnit(town: Town): Promise<ApprovedUnit> {
  const { applicant, registration } = await town.registered();
  const task = await taskOf(town.reviewer.client, registration);
  const decided = await town.reviewer.client.post(`/workflow/tasks/${task.documentId}/complete`, {
    data: { outcome: 'approve' },
  });
  if (decided.status !== 200) throw new Error(`Not approved: ${JSON.stringify(decided.body)}`);
  const [unit] = await town.city.sql<{ document_id: string; name: string }>(
    'select u.document_id, u.name from units u join memberships m on m.unit_id = u.id where m.account_id = $1',
    [applicant.id],
  );
  if (!unit) throw new Error('The approved unit has no administrator');
  return { documentId: unit.document_id, name: unit.name, administrator: applicant };
}

/** An account with a mobile that its holder has proved. */
export async function citizen(town: Town, data: Readonly<Record<string, unknown>> = {}): Promise<Member> {
  const mobile = `137${String(randomInt(1e8)).padStart(8, '0')}`;
  const person = await account(town.city, {
    ...personalData(town.city.strapi).storeMobile(`+86${mobile}`),
    mobileProvedAt: new Date(),
    ...data,
  });
  const [row] = await town.city.sql<{ document_id: string }>(
    'select document_id from up_users where id = $1',
    [person.id],
  );
  return { ...person, documentId: row?.document_id ?? '', mobile };
}

/** A sub-account of the unit. */
export async function member(
  town: Town,
  unit: ApprovedUnit,
  data: Readonly<Record<string, unknown>> = {},
): Promise<Member> {
  const person = await citizen(town, data);
  await memberships(town).join(person.id, await unitId(town, unit), new Date());
  return person;
}

/** The role passes on, and both are signed in again. */
export async function handedOver(town: Town, unit: ApprovedUnit, successor: Person) {
  await memberships(town).transferAdministrator(successor.id, await unitId(town, unit), new Date());
  return {
    former: await signedInAgain(town.city, unit.administrator),
    administrator: await signedInAgain(town.city, successor),
  };
}

interface Memberships {
  join(accountId: number, unitId: number, at: Date): Promise<void>;
  transferAdministrator(accountId: number, unitId: number, at: Date): Promise<unknown>;
}

function memberships({ city }: Town): Memberships {
  return city.strapi.service('api::membership.membership') as never;
}

async function unitId({ city }: Town, { documentId }: ApprovedUnit): Promise<number> {
  const [row] = await city.sql<{ id: number }>('select id from units where document_id = $1', [documentId]);
  return row?.id ?? 0;
}

/** Which place in a unit the account has, if any. */
export async function roleOf(person: Person): Promise<string | null> {
  const { body } = await person.client.get<{ membership: { role: string } | null }>('/api/me');
  return body.data.membership?.role ?? null;
}

/** The open tasks that a front-end account can do. */
export async function tasksOf(client: Client): Promise<readonly TaskRow[]> {
  const answer = await client.get<readonly TaskRow[]>('/api/workflow/tasks?view=group&pageSize=100');
  return answer.body.data;
}

/** Titles of somebody's messages, newest first. */
export async function messagesOf(client: Client): Promise<readonly string[]> {
  const answer: Answer<readonly { title: string }[]> = await client.get('/api/me/messages?pageSize=100');
  return answer.body.data.map(({ title }) => title);
}

/** What the audit log says of an event, oldest first. */
export async function audited(
  { city }: Town,
  event: string,
): Promise<readonly { readonly actor: string; readonly details: Readonly<Record<string, unknown>> }[]> {
  const rows = await city.sql<{ record: string }>(
    'select record from audit_records where event = $1 order by number',
    [event],
  );
  return rows.map(({ record }) => JSON.parse(record) as never);
}
