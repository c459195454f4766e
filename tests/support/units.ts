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

export type Member = Person & {
  readonly username: string;
  readonly documentId: string;
  readonly mobile: string;
};

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

/** One of the unit's people as its administrator sees them. */
export interface ListedMember {
  readonly documentId: string;
  readonly role: string;
  readonly username: string;
  readonly name: string | null;
  readonly mobile: string | null;
  readonly mobileProved: boolean;
  readonly status: string;
  readonly bindings: readonly { readonly kind: string; readonly loginName: string }[];
}

export async function listed(administrator: Person, query = ''): Promise<readonly ListedMember[]> {
  const answer = await administrator.client.get<readonly ListedMember[]>(`/api/my-unit/members${query}`);
  if (answer.status !== 200) throw new Error(`Not listed: ${JSON.stringify(answer.body)}`);
  return answer.body.data;
}

/** What the administrator does to one of the unit's people. */
export function onMember(
  administrator: Person,
  { documentId }: { readonly documentId: string },
  verb: string,
  data?: unknown,
): Promise<Answer<ListedMember>> {
  return administrator.client.post(
    `/api/my-unit/members/${documentId}/${verb}`,
    data === undefined ? {} : { data },
  );
}

export function edit(
  administrator: Person,
  { documentId }: { readonly documentId: string },
  data: unknown,
): Promise<Answer<ListedMember>> {
  return administrator.client.put(`/api/my-unit/members/${documentId}`, { data });
}

/** An appeal against the unit is open: somebody disputes who runs it. */
export async function dispute(town: Town, unit: ApprovedUnit): Promise<void> {
  const appellant = await citizen(town);
  await town.city.sql(
    `insert into unit_appeals (document_id, account_id, unit_id, state, submissions, submitted_at, published_at)
     values (md5(random()::text), $1, $2, 'under-review', '[]', now(), now())`,
    [appellant.id, await unitId(town, unit)],
  );
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
