import { randomUUID } from 'node:crypto';
import type { Client } from '../../support/http';
import { account, adminUser, type Department, type Person } from '../../support/people';
import { register, taskOf, upload, type Registration } from '../../support/registrations';
import type { Town } from '../../support/town';
import type { Caller, Resource } from './callers';
import type { Route } from './routes';
import { draftOf, scenarioOf } from './studio-things';
import { documentIdOf, unitThings, withdrawnRequest } from './unit-things';

type Ids = Readonly<Partial<Record<Resource, string>>>;

/** People of every kind with what is theirs, as fresh as the last call that changed something. */
export interface Cast {
  readonly department: Department;
  /** A file of nobody's case. */
  readonly evidence: string;
  /** The numeric id of an account, for verbs that name one. */
  readonly applicant: number;
  readonly colleague: number;
  readonly definition: string;
  /** A draft of a flow. */
  readonly draft: string;
  /** A dry run that is kept with a flow. */
  readonly scenario: string;
  /** documentId of an account. */
  readonly someAccount: string;
  /** A file of a task, by the task's id. */
  readonly attachments: ReadonlyMap<string, string>;
  readonly clients: Readonly<Record<Caller, Client>>;
  readonly own: Readonly<Partial<Record<Caller, Ids>>>;
  /** What belongs to somebody who is none of the callers, and to no unit or department of theirs. */
  readonly foreign: (caller: Caller) => Ids;
}

/** What belongs to one caller, or to two of one unit; made anew when one of them has changed something. */
export type Kept = Map<Part, unknown>;
type Part =
  'draft' | 'scenario' | 'unit' | 'other' | 'without' | 'restricted' | 'here' | 'there' | 'stranger';

const PARTS: Readonly<Partial<Record<Caller, Part>>> = {
  'restricted account': 'restricted',
  'account without unit': 'without',
  'sub-account': 'unit',
  'unit administrator': 'unit',
  "another unit's administrator": 'other',
  "another department's reviewer": 'there',
};

/** The part that a call of this caller may have changed. */
export function partOf({ path }: Route, caller: Caller): Part {
  if (path.startsWith('/workflow/process-drafts')) return 'draft';
  if (path.startsWith('/workflow/scenarios')) return 'scenario';
  return PARTS[caller] ?? 'here';
}

/** @param kept what is as it was made; the rest is made anew and kept there */
export async function newCast(town: Town, staff: Staff, kept: Kept): Promise<Cast> {
  const part = async <Made>(name: Part, make: () => Promise<Made>): Promise<Made> => {
    if (!kept.has(name)) kept.set(name, await make());
    return kept.get(name) as Made;
  };
  const { city, district } = town;
  const unit = await part('unit', () => unitOf(town));
  const other = await part('other', () => unitOf(town));
  const restricted = await part('restricted', () => restrictedOf(town));
  const without = await part('without', () => withoutUnitOf(town, staff));
  const stranger = await part('stranger', async () => {
    const { applicant, registration } = await returnedRegistration(town);
    return frontEndIds(applicant, registration);
  });
  const here = await part('here', () => panelOf(town, town.reviewer, district));
  const there = await part('there', () => panelOf(town, town.stranger, staff.otherDistrict));
  return {
    department: district,
    evidence: without.evidence,
    applicant: here.applicant.id,
    colleague: town.colleague.id,
    definition: staff.definition,
    draft: await part('draft', () => draftOf(town, staff.definition)),
    scenario: await part('scenario', () => scenarioOf(town, staff.definition)),
    someAccount: here.someAccount,
    attachments: new Map([...here.attachments, ...there.attachments, ...without.attachments]),
    clients: {
      nobody: city.anonymous,
      'restricted account': restricted.client,
      'account without unit': without.client,
      'sub-account': unit.subAccount.client,
      "another unit's administrator": other.administrator.client,
      'unit administrator': unit.administrator.client,
      "another department's reviewer": town.stranger.client,
      reviewer: town.reviewer.client,
      operations: town.operator.client,
      'super admin': staff.superAdmin.client,
    },
    own: {
      'restricted account': restricted.ids,
      'account without unit': without.ids,
      // The two sides of an appeal: who made it, and who answers it.
      'sub-account': { appeal: unit.appeal, promotion: unit.things.promotion },
      'unit administrator': { ...unit.ids, ...unit.things, appeal: unit.appeal },
      "another unit's administrator": { ...other.ids, ...other.things },
      reviewer: here.ids,
      "another department's reviewer": there.ids,
    },
    foreign: (caller) => ({
      ...stranger,
      request: staff.strangersRequest,
      ...(caller === "another unit's administrator" ? unit.things : other.things),
      appeal: staff.strangersAppeal,
      change: (caller === "another unit's administrator" ? unit : other).ids.change,
      ...(caller === "another department's reviewer" ? here : there).ids,
    }),
  };
}

/** A unit with a sub-account who disputes who runs it, and all that its administrator keeps. */
async function unitOf(town: Town) {
  const { administrator, registration } = await approvedUnit(town);
  const subAccount = await memberOf(town, administrator);
  // What is frozen during a dispute is made before it.
  const things = await unitThings(town, administrator, subAccount);
  const appeal = await appealOf(town, subAccount);
  const change = await openChange(administrator);
  const ids = { ...(await frontEndIds(administrator, registration)), change };
  return { administrator, subAccount, things, appeal, ids };
}

async function restrictedOf(town: Town) {
  const { applicant, registration } = await returnedRegistration(town);
  const ids = await frontEndIds(applicant, registration);
  await lowerLevel(town, applicant);
  return { client: applicant.client, ids };
}

async function withoutUnitOf(town: Town, staff: Staff) {
  const person = await account(town.city, { mobileProvedAt: new Date() });
  const request = await withdrawnRequest(person, staff.strangersAdministrator);
  const { registration } = await returnedRegistration(town, person);
  const ids = { ...(await frontEndIds(person, registration)), request };
  const { files } = await upload(person.client);
  const attachments = await attachmentsOf(person.client, '/api/workflow', ids['front-end task']);
  return { client: person.client, ids, attachments, evidence: files[0]?.documentId ?? '' };
}

async function panelOf(town: Town, reviewer: Person, department: Department) {
  const { applicant, registration } = await town.registered({ department: department.documentId });
  const { documentId } = await taskOf(reviewer.client, registration);
  const ids: Ids = { 'panel task': documentId, 'panel case': registration.processInstanceId };
  const attachments = await attachmentsOf(reviewer.client, '/workflow', documentId);
  return { applicant, ids, attachments, someAccount: await documentIdOf(town, applicant) };
}

/** Those who stay while accounts and cases come and go. */
export interface Staff {
  readonly superAdmin: Person;
  readonly otherDistrict: Department;
  /** An appeal of somebody who is no caller, against a unit of nobody here. */
  readonly strangersAppeal: string;
  readonly strangersRequest: string;
  readonly strangersAdministrator: Person;
  readonly definition: string;
}

export async function staffOf(town: Town): Promise<Staff> {
  const { city } = town;
  const strangersUnit = await approvedUnit(town);
  const [row] = await city.sql<{ id: number; document_id: string }>(
    `select id, document_id from departments where name = '莱山区科学技术局'`,
  );
  if (!row) throw new Error('The other district is gone');
  const superAdmin = await adminUser(city, 'strapi-super-admin');
  return {
    superAdmin,
    definition: await definitionOf(superAdmin),
    strangersAdministrator: strangersUnit.administrator,
    otherDistrict: { id: row.id, documentId: row.document_id, name: '莱山区科学技术局' },
    strangersRequest: await withdrawnRequest(await account(city), strangersUnit.administrator),
    strangersAppeal: await appealOf(town, await memberOf(town, strangersUnit.administrator)),
  };
}

async function approvedUnit(town: Town) {
  const { applicant, registration } = await town.registered();
  await decide(town, registration, { outcome: 'approve' });
  return { administrator: applicant, registration };
}

async function registeredBy({ district }: Town, applicant: Person) {
  const { body } = await register(applicant, district);
  return { applicant, registration: body.data };
}

/** @param person who has done something else before, or somebody new */
async function returnedRegistration(town: Town, person?: Person) {
  const made = person ? await registeredBy(town, person) : await town.registered();
  const { documentId } = await taskOf(town.reviewer.client, made.registration);
  await town.reviewer.client.post(`/workflow/tasks/${documentId}/return`, {
    data: { fieldsToCorrect: ['address'], comment: '请补正' },
  });
  return made;
}

/** A change of its unit's data that an administrator has asked for. */
async function openChange({ client }: Person): Promise<string> {
  const { files } = await upload(client);
  const { body } = await client.post<{ documentId: string }>('/api/business-info-changes', {
    data: { changes: { legalRepresentative: '李山' }, evidence: [files[0]?.id] },
  });
  return body.data.documentId;
}

async function decide(town: Town, registration: Registration, data: object): Promise<void> {
  const { documentId } = await taskOf(town.reviewer.client, registration);
  const { status, body } = await town.reviewer.client.post(`/workflow/tasks/${documentId}/complete`, {
    data,
  });
  if (status !== 200) throw new Error(`Not decided: ${JSON.stringify(body)}`);
}

async function memberOf(town: Town, administrator: Person): Promise<Person> {
  const member = await account(town.city);
  await town.city.sql(
    `insert into memberships (document_id, account_id, unit_id, role, since, published_at)
     select md5(random()::text), $1, unit_id, 'sub-account', now(), now() from memberships where account_id = $2`,
    [member.id, administrator.id],
  );
  return member;
}

/** The account's appeal against the unit that it belongs to. */
async function appealOf({ city }: Town, member: Person): Promise<string> {
  const [row] = await city.sql<{ document_id: string }>(
    'select u.document_id from units u join memberships m on m.unit_id = u.id where m.account_id = $1',
    [member.id],
  );
  const { files } = await upload(member.client);
  const { status, body } = await member.client.post<{ documentId: string }>('/api/unit-appeals', {
    data: { unit: row?.document_id, reason: '原管理员已离职', evidence: files.map(({ id }) => id) },
  });
  if (status !== 201) throw new Error(`Not appealed: ${JSON.stringify(body)}`);
  return body.data.documentId;
}

/** The stored level of the account's identity is below three (product.md section 2, row 3). */
async function lowerLevel({ city }: Town, person: Person): Promise<void> {
  await city.sql(
    `insert into sso_identities (document_id, account_id, portal, kind, subject, login_name, level, bound_at, published_at)
     values ($1, $2, 'province', 'natural', $1, 'someone', 2, now(), now())`,
    [randomUUID(), person.id],
  );
}

async function definitionOf({ client }: Person): Promise<string> {
  const { body } = await client.get<readonly { documentId: string }[]>('/workflow/process-definitions');
  return body.data[0]?.documentId ?? '';
}

async function attachmentsOf(
  client: Client,
  prefix: string,
  task: string | undefined,
): Promise<ReadonlyMap<string, string>> {
  if (task === undefined) return new Map();
  const { body } = await client.get<{ attachments: readonly { id: string }[] }>(`${prefix}/tasks/${task}`);
  return new Map(body.data.attachments.slice(0, 1).map(({ id }) => [task, id]));
}

/** What an applicant has in the front end. */
async function frontEndIds(person: Person, registration: Registration): Promise<Ids> {
  const messages = await person.client.get<readonly { documentId: string }[]>('/api/me/messages');
  const tasks = await person.client.get<readonly { documentId: string }[]>(
    '/api/workflow/tasks?view=group&pageSize=1',
  );
  const { body } = await person.client.get<{ evidence: readonly { documentId: string }[] }>(
    `/api/unit-registrations/${registration.documentId}`,
  );
  const ids: Readonly<Record<string, string | undefined>> = {
    registration: registration.documentId,
    'front-end case': registration.processInstanceId,
    message: messages.body.data[0]?.documentId,
    'front-end task': tasks.body.data[0]?.documentId,
    evidence: body.data.evidence[0]?.documentId,
  };
  return Object.fromEntries(Object.entries(ids).filter(([, id]) => id !== undefined));
}
