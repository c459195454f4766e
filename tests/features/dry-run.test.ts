import type { DryRun } from '@city/plugin-workflow/contracts';
import { bootTown, type Town } from '../support/town';
import { shippedFlow } from '../support/studio';

describe('smoke', () => {
  let town: Town;
  beforeAll(async () => {
    town = await bootTown();
  }, 90_000);
  afterAll(() => town.city.stop());
  it.each(['unit-registration', 'unit-appeal', 'sub-account-request', 'business-info-change'])('%s', async (kind) => {
    const uid = `api::${kind}.${kind}`;
    const task = kind === 'sub-account-request' ? 'administrator-review' : 'department-review';
    const { status, body } = await town.operator.client.post<DryRun>('/workflow/dry-runs', {
      data: { xml: shippedFlow(kind), subject: { uid, sample: {} }, moves: [
        ...(kind === 'unit-appeal' ? [{ kind: 'signal', name: 'incumbent-answers' }] : []),
        { kind: 'complete', task, outcome: 'approve' }] },
    });
    console.log(kind, status, JSON.stringify(body.error ?? { ...body.data, events: body.data.events.map((e) => [e.move, e.kind, e.elementId, e.actorName, e.people.join(), e.outcome, e.message?.channel, e.message?.recipientName, e.message?.text]) }, null, 1));
  });
});
