import { randomInt } from 'node:crypto';
import type { TaskRow } from '@city/plugin-workflow/contracts';
import { personalData } from '../../src/personal-data';
import type { Answer } from './http';
import { account, type Person } from './people';
import { register, taskOf, upload, type Registration } from './registrations';
import type { Town } from './town';

/** An appeal as either side sees it. */
export interface Appeal {
  readonly documentId: string;
  readonly side: 'appellant' | 'incumbent';
  readonly status: string;
  readonly statusLabel: string;
  readonly processInstanceId: string;
  readonly reason: string;
  readonly answerState: string;
  readonly respondUntil: string | null;
  readonly canRespond: boolean;
  readonly canRemind: boolean;
  readonly canWithdraw: boolean;
  readonly canResubmit: boolean;
  readonly response: { readonly statement: string } | null;
}

export interface ApprovedUnit {
  readonly id: number;
  readonly documentId: string;
  readonly name: string;
  readonly administrator: Person;
}

type Fields = Readonly<Record<string, unknown>>;

/** What the tests of appeals do with units, appellants and administrators. */
export interface Courtroom {
  person(name: string): Promise<Person & { readonly mobile: string }>;
  unit(): Promise<ApprovedUnit>;
  /** Makes the account a sub-account, as an administrator would. */
  join(person: Person, unit: { readonly id: number }): Promise<void>;
  appeal(person: Person, unit: { readonly documentId: string }, fields?: Fields): Promise<Answer<Appeal>>;
  /** A unit, and an open appeal of a stranger against it. */
  disputed(): Promise<{
    readonly unit: ApprovedUnit;
    readonly appellant: Person;
    readonly appeal: Appeal;
  }>;
  respond(person: Person, appeal: Appeal, fields?: Fields): Promise<Answer<Appeal>>;
  read(person: Person, appeal: Appeal): Promise<Answer<Appeal>>;
  /** Lets the administrator answer. @returns the department's task */
  underReview(appeal: Appeal, administrator: Person): Promise<TaskRow>;
  decide(reviewer: Person, entry: Registration, data: Fields): Promise<Answer<unknown>>;
  roles(unit: { readonly id: number }): Promise<Readonly<Record<string, string>>>;
}

export function courtroomOf(town: Town): Courtroom {
  const { city } = town;
  const courtroom: Courtroom = {
    person: async (name) => {
      const mobile = `+86139${String(randomInt(1e8)).padStart(8, '0')}`;
      const columns = personalData(city.strapi).storeMobile(mobile);
      return { ...(await account(city, { name, ...columns, mobileProvedAt: new Date() })), mobile };
    },
    unit: async () => {
      const administrator = await courtroom.person('陈管理');
      const { body } = await register(administrator, town.district);
      await courtroom.decide(town.reviewer, body.data, { outcome: 'approve' });
      const [row] = await city.sql<{ id: number; document_id: string; name: string }>(
        `select u.id, u.document_id, u.name from units u
           join memberships m on m.unit_id = u.id where m.account_id = $1`,
        [administrator.id],
      );
      if (!row) throw new Error('The unit was not approved');
      return { id: row.id, documentId: row.document_id, name: row.name, administrator };
    },
    join: async (person, { id }) => {
      await city.sql(
        `insert into memberships (document_id, account_id, unit_id, role, since, published_at)
         values (md5(random()::text), $1, $2, 'sub-account', now(), now())`,
        [person.id, id],
      );
    },
    appeal: async (person, { documentId }, fields = {}) => {
      const evidence =
        'evidence' in fields ? fields.evidence : (await upload(person.client)).files.map(({ id }) => id);
      return person.client.post<Appeal>('/api/unit-appeals', {
        data: { unit: documentId, reason: '原管理员已离职，现由本人负责。', ...fields, evidence },
      });
    },
    disputed: async () => {
      const unit = await courtroom.unit();
      const appellant = await courtroom.person('王小明');
      const answer = await courtroom.appeal(appellant, unit);
      if (answer.status !== 201) throw new Error(`Not appealed: ${JSON.stringify(answer.body)}`);
      return { unit, appellant, appeal: answer.body.data };
    },
    respond: (person, { documentId }, fields = {}) =>
      person.client.post<Appeal>(`/api/unit-appeals/${documentId}/respond`, {
        data: { statement: '本人在职，仍负责该单位的平台业务。', ...fields },
      }),
    read: (person, { documentId }) => person.client.get<Appeal>(`/api/unit-appeals/${documentId}`),
    underReview: async (appeal, administrator) => {
      const { status } = await courtroom.respond(administrator, appeal);
      if (status !== 200) throw new Error(`Not answered: ${String(status)}`);
      return taskOf(town.reviewer.client, appeal);
    },
    decide: async (reviewer, entry, data) => {
      const task = await taskOf(reviewer.client, entry);
      return reviewer.client.post(`/workflow/tasks/${task.documentId}/complete`, { data });
    },
    roles: async ({ id }) => {
      const rows = await city.sql<{ account_id: number; role: string }>(
        'select account_id, role from memberships where unit_id = $1',
        [id],
      );
      return Object.fromEntries(rows.map(({ account_id: person, role }) => [String(person), role]));
    },
  };
  return courtroom;
}
