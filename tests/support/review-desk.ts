import type { Candidate, TaskDetail, TaskRow, TimelineEntry } from '@city/plugin-workflow/contracts';
import type { Answer } from './http';
import type { Person } from './people';
import { taskOf, type Registration } from './registrations';
import type { Town } from './town';

/** A reviewer's hands on tasks: what the tests of the review verbs all do. */
export interface Desk {
  /** A new case and its open task, as the reviewer's group sees it. */
  opened(): Promise<{
    readonly task: TaskRow;
    readonly registration: Registration;
    readonly applicant: Person;
  }>;
  verb(person: Person, task: string, verb: string, data?: unknown): Promise<Answer<TaskRow>>;
  page(person: Person, task: string): Promise<TaskDetail>;
  inbox(person: Person, view: string): Promise<readonly TaskRow[]>;
  candidates(person: Person, task: string, search?: string): Promise<readonly Candidate[]>;
  timeline(person: Person, registration: Registration): Promise<readonly TimelineEntry[]>;
  /** The open tasks of a case, by the element they wait at. */
  waitsAt(registration: Registration): Promise<readonly string[]>;
}

export function deskOf(town: Town): Desk {
  return {
    opened: async () => {
      const { applicant, registration } = await town.registered();
      return { applicant, registration, task: await taskOf(town.reviewer.client, registration) };
    },
    verb: (person, task, verb, data) =>
      person.client.post(`/workflow/tasks/${task}/${verb}`, data === undefined ? {} : { data }),
    page: async (person, task) => (await person.client.get<TaskDetail>(`/workflow/tasks/${task}`)).body.data,
    inbox: async (person, view) =>
      (await person.client.get<readonly TaskRow[]>(`/workflow/tasks?view=${view}&pageSize=100`)).body.data,
    candidates: async (person, task, search = '') =>
      (
        await person.client.get<readonly Candidate[]>(
          `/workflow/tasks/${task}/candidates?search=${encodeURIComponent(search)}`,
        )
      ).body.data,
    timeline: async (person, registration) =>
      (
        await person.client.get<readonly TimelineEntry[]>(
          `/workflow/process-instances/${registration.processInstanceId}/timeline`,
        )
      ).body.data,
    waitsAt: async (registration) => {
      const rows = await town.city.sql<{ task_definition_key: string }>(
        `select task_definition_key from workflow_tasks where instance_id = $1 and state = 'open' and kind = 'step'
         order by task_definition_key`,
        [registration.processInstanceId],
      );
      return rows.map((row) => row.task_definition_key);
    },
  };
}

/** As the API words who somebody of the panel is. */
export const actor = ({ id }: Person) => `admin:${String(id)}`;

/** An answer in short: its status and, where it was refused, the code. */
export const told = (answer: Answer<unknown>): readonly [number, string?] =>
  answer.status < 400 ? [answer.status] : [answer.status, answer.body.error.details.code];

/** Makes an admin-panel user a reviewer of a department. */
export async function appoint(
  town: Town,
  person: Person,
  department: { readonly id: number },
): Promise<void> {
  await town.city.sql(`insert into departments_reviewers_lnk (department_id, user_id) values ($1, $2)`, [
    department.id,
    person.id,
  ]);
}
