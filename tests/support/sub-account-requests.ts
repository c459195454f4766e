import type { TaskRow } from '@city/plugin-workflow/contracts';
import type { Answer } from './http';
import type { Person } from './people';
import { tasksOf, type ApprovedUnit } from './units';

/** A request as its applicant sees it. */
export interface Request {
  readonly documentId: string;
  readonly status: string;
  readonly statusLabel: string;
  readonly opinion: string | null;
  readonly canWithdraw: boolean;
  readonly canRemind: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

export function ask(person: Person, unit: ApprovedUnit, data: Fields = {}): Promise<Answer<Request>> {
  return person.client.post('/api/sub-account-requests', { data: { unit: unit.documentId, ...data } });
}

export async function asked(person: Person, unit: ApprovedUnit, data: Fields = {}): Promise<Request> {
  const answer = await ask(person, unit, data);
  if (answer.status !== 201) throw new Error(`Not asked: ${JSON.stringify(answer.body)}`);
  return answer.body.data;
}

export async function show(person: Person, { documentId }: Request): Promise<Request> {
  return (await person.client.get<Request>(`/api/sub-account-requests/${documentId}`)).body.data;
}

export function verb(person: Person, { documentId }: Request, name: string, data?: unknown) {
  return person.client.post<Request>(
    `/api/sub-account-requests/${documentId}/${name}`,
    data === undefined ? {} : { data },
  );
}

/** The task that the request is to its unit's administrator. */
export async function requestTask(person: Person, request: Request): Promise<TaskRow> {
  const task = (await tasksOf(person.client)).find(({ businessKey }) => businessKey === request.documentId);
  if (!task) throw new Error(`No open task of ${request.documentId}`);
  return task;
}

export async function decide(person: Person, request: Request, data: Fields): Promise<Answer<unknown>> {
  const { documentId } = await requestTask(person, request);
  return person.client.post(`/api/workflow/tasks/${documentId}/complete`, { data });
}

export async function giveBack(person: Person, request: Request, data: Fields): Promise<Answer<unknown>> {
  const { documentId } = await requestTask(person, request);
  return person.client.post(`/api/workflow/tasks/${documentId}/return`, { data });
}
