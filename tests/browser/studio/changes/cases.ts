import type { TaskRow } from '@city/plugin-workflow/contracts';
import type { Person } from '../../../support/people';
import { taskOf, type Registration } from '../../../support/registrations';
import { told, type Desk } from '../../../support/review-desk';

/** A task's row as its reviewer decides it. */
export interface Decision {
  readonly outcome: string;
  readonly comment?: string;
}

/** What happens to a registration once a changed flow is in force. */
export function casesOf(desk: Desk) {
  /** The open task at the step of this name, in the inbox of whoever may do it. */
  const at = async (person: Person, step: string, { documentId }: Registration): Promise<TaskRow> => {
    const rows = [...(await desk.inbox(person, 'mine')), ...(await desk.inbox(person, 'group'))];
    const row = rows.find(({ businessKey, name }) => businessKey === documentId && name['zh-Hans'] === step);
    if (!row) throw new Error(`No task “${step}” in this inbox`);
    return row;
  };
  return {
    at,
    decide: async (person: Person, step: string, registration: Registration, decision: Decision) => {
      const { documentId } = await at(person, step, registration);
      return told(await desk.verb(person, documentId, 'complete', decision));
    },
    statusOf: async ({ client }: Person, { documentId }: Registration): Promise<string> =>
      (await client.get<{ readonly status: string }>(`/api/unit-registrations/${documentId}`)).body.data
        .status,
    dueOf: async (person: Person, registration: Registration): Promise<number> =>
      Date.parse(String((await taskOf(person.client, registration)).dueDate)),
  };
}
