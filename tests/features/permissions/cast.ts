import { randomUUID } from 'node:crypto';
import type { Client } from '../../support/http';
import { account, adminUser, type Department, type Person } from '../../support/people';
import { register, taskOf, upload, type Registration } from '../../support/registrations';
import type { Town } from '../../support/town';
import type { Caller, Resource } from './callers';
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
  /** documentId of an account. */
  readonly someAccount: string;
  /** A file of a task, by the task's id. */
  readonly attachments: ReadonlyMap<string, string>;
  readonly clients: Readonly<Record<Caller, Client>>;
  readonly own: Readonly<Partial<Record<Caller, Ids>>>;
  /** What belongs to somebody who is none of the callers, and to no unit or department of theirs. */
  readonly foreign: (caller: Caller) => Ids;
}

export async function newCast(town: Town, staff: Staff): Promise<Cast> {
  const { city, district, reviewer } = town;
  const unit = await approvedUnit(town);
  const other = await approvedUnit(town);
  const subAccount = await memberOf(town, unit.administrator);
  // What is frozen during a dispute is made before it.
  const things = await unitThings(town, unit.administrator, subAccount);
  const otherThings = await unitThings(town, other.administrator, await memberOf(town, other.administrator));
  const appeal = await appealOf(town, subAccount);
  const restricted = await returnedRegistration(town);
  const restrictedIds = await frontEndIds(restricted.applicant, restricted.registration);
  await lowerLevel(town, restricted.applicant);
  const waiting = await town.registered();
  const stranger = await returnedRegistration(town);
  const withoutUnit = await account(city, { mobileProvedAt: new Date() });
  const request = await withdrawnRequest(withoutUnit, unit.administrator);
  const returned = await returnedRegistration(town, withoutUnit);
  const elsewhere = await town.registered({ department: staff.otherDistrict.documentId });
  const { files } = await upload(withoutUnit.client);
  const task = async (client: Client, registration: Registration) =>
    (await taskOf(client, registration)).documentId;
  const here: Ids = {
    'panel task': await task(reviewer.client, waiting.registration),
    'panel case': waiting.registration.processInstanceId,
  };
  const there: Ids = {
    'panel task': await task(town.stranger.client, elsewhere.registration),
    'panel case': elsewhere.registration.processInstanceId,
  };
  const mine = await frontEndIds(withoutUnit, returned.registration);
  const theirs = await frontEndIds(stranger.applicant, stranger.registration);
  const change = await openChange(unit.administrator);
  const otherChange = await openChange(other.administrator);
  return {
    department: district,
    evidence: files[0]?.documentId ?? '',
    applicant: waiting.applicant.id,
    colleague: town.colleague.id,
    definition: await definitionOf(staff),
    someAccount: await documentIdOf(town, waiting.applicant),
    attachments: await attachmentsOf([
      [reviewer.client, '/workflow', here['panel task']],
      [town.stranger.client, '/workflow', there['panel task']],
      [withoutUnit.client, '/api/workflow', mine['front-end task']],
    ]),
    clients: {
      nobody: city.anonymous,
      'restricted account': restricted.applicant.client,
      'account without unit': withoutUnit.client,
      'sub-account': subAccount.client,
      "another unit's administrator": other.administrator.client,
      'unit administrator': unit.administrator.client,
      "another department's reviewer": town.stranger.client,
      reviewer: reviewer.client,
      operations: town.operator.client,
      'super admin': staff.superAdmin.client,
    },
    own: {
      'restricted account': restrictedIds,
      'account without unit': { ...mine, request },
      // The two sides of an appeal: who made it, and who answers it.
      'sub-account': { appeal, promotion: things.promotion },
      'unit administrator': {
        ...(await frontEndIds(unit.administrator, unit.registration)),
        ...things,
        appeal,
        change,
      },
      "another unit's administrator": {
        ...(await frontEndIds(other.administrator, other.registration)),
        ...otherThings,
        change: otherChange,
      },
      reviewer: here,
      "another department's reviewer": there,
    },
    foreign: (caller) => ({
      ...theirs,
      request: staff.strangersRequest,
      ...(caller === "another unit's administrator" ? things : otherThings),
      appeal: staff.strangersAppeal,
      change: caller === "another unit's administrator" ? change : otherChange,
      ...(caller === "another department's reviewer" ? here : there),
    }),
  };
}

/** Those who stay while accounts and cases come and go. */
export interface Staff {
  readonly superAdmin: Person;
  readonly otherDistrict: Department;
  /** An appeal of somebody who is no caller, against a unit of nobody here. */
  readonly strangersAppeal: string;
  readonly strangersRequest: string;
}

export async function staffOf(town: Town): Promise<Staff> {
  const { city } = town;
  const strangersUnit = await approvedUnit(town);
  const [row] = await city.sql<{ id: number; document_id: string }>(
    `select id, document_id from departments where name = '莱山区科学技术局'`,
  );
  if (!row) throw new Error('The other district is gone');
  return {
    superAdmin: await adminUser(city, 'strapi-super-admin'),
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

async function definitionOf({ superAdmin }: Staff): Promise<string> {
  const { body } = await superAdmin.client.get<readonly { documentId: string }[]>(
    '/workflow/process-definitions',
  );
  return body.data[0]?.documentId ?? '';
}

async function attachmentsOf(
  tasks: readonly (readonly [client: Client, prefix: string, task: string | undefined])[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const [client, prefix, task] of tasks) {
    if (task === undefined) continue;
    const { body } = await client.get<{ attachments: readonly { id: string }[] }>(`${prefix}/tasks/${task}`);
    const file = body.data.attachments[0];
    if (file) found.set(task, file.id);
  }
  return found;
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
