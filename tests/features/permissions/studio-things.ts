import type { Town } from '../../support/town';

/** A draft of a flow, as operations staff have just taken it. */
export async function draftOf({ operator }: Town, definition: string): Promise<string> {
  const { body } = await operator.client.post<{ documentId: string }>('/workflow/process-drafts', {
    data: { title: '草稿', from: { kind: 'definition', documentId: definition } },
  });
  return body.data.documentId;
}

/** A dry run of it that is kept. */
export async function scenarioOf({ operator }: Town, definition: string): Promise<string> {
  const subject = { uid: 'api::unit-registration.unit-registration', sample: {} };
  const { body } = await operator.client.post<{ documentId: string }>('/workflow/scenarios', {
    data: { name: '场景', definition, subject, moves: [] },
  });
  return body.data.documentId;
}
