import type { Answer } from './http';
import { account, type Person } from './people';
import { taskOf, upload, type Registration } from './registrations';
import type { Town } from './town';

type Body = Readonly<Record<string, unknown>>;

/** A change as its applicant reads it. */
export interface Change extends Registration {
  readonly before: Body & { readonly name: string };
  readonly changes: Body;
  readonly opinion: string | null;
  readonly fieldsToCorrect: readonly string[];
  readonly canWithdraw: boolean;
  readonly canResubmit: boolean;
}

export interface Staff {
  readonly administrator: Person;
  readonly subAccount: Person;
}

/** What tests of changes all do: on units that are approved, with an administrator and a sub-account. */
export interface Changes {
  establish(fields?: Body): Promise<Staff>;
  /** Uploads evidence and asks for a change. */
  ask(person: Person, changes: Body): Promise<Answer<Change>>;
  /** The same, and it was taken. */
  asked(person: Person, changes: Body): Promise<Change>;
  read(person: Person, change: { readonly documentId: string }): Promise<Change>;
  verb(
    person: Person,
    change: { readonly documentId: string },
    verb: string,
    data?: Body,
  ): Promise<Answer<Change>>;
  decide(change: Registration, data: Body, by?: Person): Promise<Answer<unknown>>;
  giveBack(change: Registration, fieldsToCorrect: readonly string[]): Promise<Answer<unknown>>;
  unit(person: Person): Promise<Body>;
  /** The role passes on, as an appeal or a promotion has it, without ending the sessions. */
  handOver(staff: Staff): Promise<void>;
}

export function changesIn(town: Town): Changes {
  const decide = async (change: Registration, data: Body, by: Person = town.reviewer) => {
    const task = await taskOf(by.client, change);
    return by.client.post(`/workflow/tasks/${task.documentId}/complete`, { data });
  };
  const ask = async (person: Person, changes: Body): Promise<Answer<Change>> => {
    const { files } = await upload(person.client);
    const evidence = files.map(({ id }) => id);
    return person.client.post('/api/business-info-changes', { data: { changes, evidence } });
  };
  return {
    ask,
    decide,
    establish: async (fields) => {
      const { applicant: administrator, registration } = await town.registered(fields);
      await decide(registration, { outcome: 'approve' });
      const subAccount = await account(town.city, { mobileProvedAt: new Date() });
      await town.city.sql(
        `insert into memberships (document_id, account_id, unit_id, role, since, published_at)
         select md5(random()::text), $1, unit_id, 'sub-account', now(), now()
         from memberships where account_id = $2`,
        [subAccount.id, administrator.id],
      );
      return { administrator, subAccount };
    },
    asked: async (person, changes) => {
      const answer = await ask(person, changes);
      if (answer.status !== 201) throw new Error(`Not taken: ${JSON.stringify(answer.body)}`);
      return answer.body.data;
    },
    read: async (person, { documentId }) =>
      (await person.client.get<Change>(`/api/business-info-changes/${documentId}`)).body.data,
    verb: (person, { documentId }, verb, data) =>
      person.client.post(
        `/api/business-info-changes/${documentId}/${verb}`,
        data === undefined ? {} : { data },
      ),
    giveBack: async (change, fieldsToCorrect) => {
      const task = await taskOf(town.reviewer.client, change);
      return town.reviewer.client.post(`/workflow/tasks/${task.documentId}/return`, {
        data: { fieldsToCorrect, comment: '与营业执照不一致' },
      });
    },
    unit: async (person) => (await person.client.get<{ unit: Body }>('/api/my-unit')).body.data.unit,
    handOver: async ({ administrator, subAccount }) => {
      const set = (role: string, { id }: Person) =>
        town.city.sql('update memberships set role = $1 where account_id = $2', [role, id]);
      await set('sub-account', administrator);
      await set('administrator', subAccount);
    },
  };
}
