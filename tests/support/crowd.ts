import { randomInt, randomUUID } from 'node:crypto';
import { personalData } from '../../src/personal-data';
import type { Answer } from './http';
import type { Installation } from './installation';
import type { Department, Person } from './people';
import { unitOf, type Registration } from './registrations';

/** Many people at once, made without the detours that one person's tests take on purpose. */

export interface Applicant extends Pick<Person, 'id' | 'email' | 'client'> {
  readonly mobile: string;
  /** The file id of a document that serves as evidence. */
  readonly evidence: number;
}

/** Does the same with every item, so many at a time. @returns the results in the items' order */
export async function inParallel<Item, Result>(
  width: number,
  items: readonly Item[],
  work: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = items.entries();
  const workers = Array.from({ length: width }, async () => {
    for (const [index, item] of waiting) results[index] = await work(item, index);
  });
  await Promise.all(workers);
  return results;
}

/** Accounts with a proved mobile, a session and an uploaded document each. They have no password. */
export async function crowd(installation: Installation, size: number): Promise<readonly Applicant[]> {
  const role = (await installation.strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } })) as { id: number };
  return inParallel(4, Array.from({ length: size }), () => applicant(installation, role.id));
}

async function applicant(installation: Installation, role: number): Promise<Applicant> {
  const { strapi } = installation;
  const username = `crowd-${randomUUID()}`;
  const email = `${username}@city.test`;
  const mobile = `+86139${String(randomInt(1e8)).padStart(8, '0')}`;
  const { id } = (await strapi.db.query('plugin::users-permissions.user').create({
    data: {
      username,
      email,
      name: '王小明',
      provider: 'local',
      confirmed: true,
      role,
      ...personalData(strapi).storeMobile(mobile),
      mobileProvedAt: new Date(),
    },
  })) as { id: number };
  const evidence = await evidenceOf(installation, id);
  const client = installation.as(await tokenOf(installation, 'users-permissions', id));
  return { id, email, mobile, evidence, client };
}

/** An uploaded document of an account's own. @returns its file id */
export async function evidenceOf({ strapi }: Installation, owner: number): Promise<number> {
  const hash = `evidence_${randomUUID()}`;
  const { id } = (await strapi.db.query('plugin::upload.file').create({
    data: {
      name: '营业执照.png',
      hash,
      ext: '.png',
      mime: 'image/png',
      size: 0.1,
      bytes: 70,
      url: `/api/evidence/${hash}`,
      provider: 'local',
      owner,
    },
  })) as { id: number };
  return id;
}

/** A token of a session of its own, good at every server of the installation. */
export async function tokenOf(
  { strapi }: Installation,
  origin: 'admin' | 'users-permissions',
  id: number,
): Promise<string> {
  const sessions = strapi.sessionManager(origin);
  const refresh = await sessions.generateRefreshToken(String(id), randomUUID(), { type: 'refresh' });
  const access = await sessions.generateAccessToken(refresh.token);
  if (!('token' in access)) throw new Error('No access token was given');
  return access.token;
}

/** Registers a unit over HTTP. */
export function submit(
  { client, evidence }: Applicant,
  department: Department,
  changes: Readonly<Record<string, unknown>> = {},
): Promise<Answer<Registration>> {
  return client.post<Registration>('/api/unit-registrations', {
    data: { unit: unitOf(department, changes), evidence: [evidence] },
  });
}

/** A case that waits for its department's decision. */
export interface WaitingCase {
  readonly applicant: Applicant;
  readonly registration: Registration;
  readonly instanceId: string;
  readonly taskId: string;
}

/** So many new cases, registered over HTTP. */
export async function waitingCases(
  installation: Installation,
  department: Department,
  count: number,
): Promise<readonly WaitingCase[]> {
  const applicants = await crowd(installation, count);
  return inParallel(6, applicants, async (one) => {
    const answer = await submit(one, department);
    if (answer.status !== 201) throw new Error(`No registration: ${JSON.stringify(answer.body)}`);
    const registration = answer.body.data;
    const [task] = await installation.sql<{ document_id: string }>(
      `select document_id from workflow_tasks where instance_id = $1 and state = 'open'`,
      [registration.processInstanceId],
    );
    if (!task) throw new Error('The case has no open task');
    return {
      applicant: one,
      registration,
      instanceId: registration.processInstanceId,
      taskId: task.document_id,
    };
  });
}

/** How tests decide: by a task's id, not by what an inbox shows. */
export function decision(taskId: string): string {
  return `/workflow/tasks/${taskId}/complete`;
}
