import type { TaskRow } from '@city/plugin-workflow/contracts';
import type { Client } from './http';
import { signedInAgain, type Person } from './people';
import { register, taskOf, upload, type Registration } from './registrations';
import type { Town } from './town';
import { citizen, messagesOf, tasksOf, type ApprovedUnit, type Member } from './units';

type Body = Readonly<Record<string, unknown>>;

/** A case of any flow, and where its reviewer works: in the panel, or in the personal centre. */
export interface Opened {
  readonly applicant: Member;
  readonly administrator: Member | null;
  readonly entry: Registration;
  readonly unitName: string;
  readonly office: Client;
  readonly prefix: '' | '/api';
}

export interface Flow {
  readonly kind: string;
  readonly path: string;
  /** What the messages call it. */
  readonly title: string;
  readonly submitted: string;
  /** A field that a return can name, and a correction of it. */
  readonly field: string;
  readonly correction: Body;
  /** Where the applicant stands after an approval, a rejection and a withdrawal. */
  readonly after: Readonly<Record<'approve' | 'reject' | 'withdraw', string>>;
  open(town: Town): Promise<Opened>;
}

export type Unit = ApprovedUnit & { readonly administrator: Member };

const evidenceOf = async ({ client }: Person) => (await upload(client)).files.map(({ id }) => id);

async function taken(person: Person, path: string, data: Body): Promise<Registration> {
  const answer = await person.client.post<Registration>(path, { data });
  if (answer.status >= 300) throw new Error(`Not taken: ${JSON.stringify(answer.body)}`);
  return answer.body.data;
}

/** A unit whose administrator can be reached on every channel. */
export async function reachableUnit(town: Town, fields: Body = {}): Promise<Unit> {
  const administrator = await citizen(town);
  const { body } = await register(administrator, town.district, fields);
  const { documentId } = await taskOf(town.reviewer.client, body.data);
  await town.reviewer.client.post(`/workflow/tasks/${documentId}/complete`, { data: { outcome: 'approve' } });
  const unit = await administrator.client.get<{ unit: { documentId: string; name: string } }>('/api/my-unit');
  return { ...unit.body.data.unit, administrator };
}

export const FLOWS: readonly Flow[] = [
  {
    kind: 'unit-registration',
    path: '/api/unit-registrations',
    title: '单位注册',
    submitted: '单位注册申请已受理',
    field: 'address',
    correction: { unit: { address: '烟台市芝罘区南大街9号' } },
    after: { approve: 'done', reject: 'correct-and-resubmit', withdraw: 'bind-unit' },
    open: async (town) => {
      const applicant = await citizen(town);
      const entry = (await register(applicant, town.district)).body.data;
      const task = await taskOf(town.reviewer.client, entry);
      const unitName = String(task.businessFields.unitName);
      return { applicant, administrator: null, entry, unitName, office: town.reviewer.client, prefix: '' };
    },
  },
  {
    kind: 'unit-appeal',
    path: '/api/unit-appeals',
    title: '单位申诉',
    submitted: '单位申诉已受理',
    field: 'reason',
    correction: { reason: '本人持有该单位的任命文件。' },
    after: { approve: 'done', reject: 'bind-unit', withdraw: 'bind-unit' },
    open: async (town) => {
      const { administrator, name, documentId } = await reachableUnit(town);
      const applicant = await citizen(town);
      const data = { unit: documentId, reason: '原管理员已离职。', evidence: await evidenceOf(applicant) };
      const entry = await taken(applicant, '/api/unit-appeals', data);
      const respond = `/api/unit-appeals/${entry.documentId}/respond`;
      await taken(administrator, respond, { statement: '本人在职。' });
      return { applicant, administrator, entry, unitName: name, office: town.reviewer.client, prefix: '' };
    },
  },
  {
    kind: 'sub-account-request',
    path: '/api/sub-account-requests',
    title: '子账号申请',
    submitted: '子账号申请已提交',
    field: 'message',
    correction: { message: '研发部' },
    after: { approve: 'done', reject: 'bind-unit', withdraw: 'bind-unit' },
    open: async (town) => {
      const { administrator, name, documentId } = await reachableUnit(town);
      const applicant = await citizen(town);
      const entry = await taken(applicant, '/api/sub-account-requests', { unit: documentId });
      return {
        applicant,
        administrator,
        entry,
        unitName: name,
        office: administrator.client,
        prefix: '/api',
      };
    },
  },
  {
    kind: 'business-info-change',
    path: '/api/business-info-changes',
    title: '工商信息修改',
    submitted: '工商信息修改申请已受理',
    field: 'legalRepresentative',
    correction: { changes: { legalRepresentative: '李川' } },
    after: { approve: 'done', reject: 'done', withdraw: 'done' },
    open: async (town) => {
      const { administrator: applicant, name } = await reachableUnit(town);
      const evidence = await evidenceOf(applicant);
      const data = { changes: { legalRepresentative: '李山' }, evidence };
      const entry = await taken(applicant, '/api/business-info-changes', data);
      const office = town.reviewer.client;
      return { applicant, administrator: applicant, entry, unitName: name, office, prefix: '' };
    },
  },
];

/** The open task of the case at its reviewer. */
export async function officeTask({ office, prefix, entry }: Opened): Promise<TaskRow> {
  if (prefix === '') return taskOf(office, entry);
  const task = (await tasksOf(office)).find(({ businessKey }) => businessKey === entry.documentId);
  if (!task) throw new Error(`No open task of ${entry.documentId}`);
  return task;
}

export async function inOffice(opened: Opened, verb: string, data: Body) {
  const { documentId } = await officeTask(opened);
  return opened.office.post(`${opened.prefix}/workflow/tasks/${documentId}/${verb}`, { data });
}

/** What the applicant does with the case. */
export function asApplicant({ path }: Flow, { applicant, entry }: Opened, verb: string, data: Body = {}) {
  return applicant.client.post<Registration>(`${path}/${entry.documentId}/${verb}`, { data });
}

/** Which of the three channels have told somebody so; sessions may have ended meanwhile. */
export async function channelsOf(
  { city }: Town,
  person: Member,
  said: { readonly title: string; readonly subject: string; readonly sms: RegExp },
): Promise<Readonly<Record<'message' | 'mail' | 'sms', boolean>>> {
  const { client } = await signedInAgain(city, person);
  return {
    message: (await messagesOf(client)).includes(said.title),
    mail: city.mail.mails.some(({ to, subject }) => to === person.email && subject.startsWith(said.subject)),
    sms: city.sms.messages.some(
      ({ mobile, text }) => mobile === `+86${person.mobile}` && said.sms.test(text),
    ),
  };
}
