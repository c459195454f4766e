import type { Incident } from '@city/plugin-workflow/contracts';
import { eventually } from '../support/eventually';
import { account, department } from '../support/people';
import { register } from '../support/registrations';
import { bootTown, type Town } from '../support/town';

describe('incidents (design.md, "One step")', () => {
  let town: Town;

  beforeAll(async () => {
    town = await bootTown();
  }, 90_000);
  afterAll(() => town.city.stop());

  const incidents = async () =>
    (await town.operator.client.get<readonly Incident[]>('/workflow/incidents')).body.data;

  it('raises one when nobody is there to do a task', async () => {
    const empty = await department(town.city, '无人审核的科学技术局');
    const applicant = await account(town.city, { mobileProvedAt: new Date() });
    const answer = await register(applicant, empty);
    expect(answer.status).toBe(201);
    expect(await incidents()).toEqual([
      expect.objectContaining({ kind: 'stuck', processInstanceId: answer.body.data.processInstanceId }),
    ]);
  });

  it('makes one of a message that fails for good, and sends it at a retry', async () => {
    const { applicant } = await town.registered();
    await eventually(() => {
      expect(town.city.mail.mails.some((mail) => mail.to === applicant.email)).toBe(true);
    });
    const before = (await incidents()).length;
    // The last attempt of a delivery whose template has gone.
    await town.city.sql(
      `insert into workflow_deliveries (document_id, template, channel, recipient, state, attempts, sealed_variables, queued_at)
       select 'lostdelivery', 'gone', 'email', recipient, 'queued', 0, sealed_variables, now()
         from workflow_deliveries where channel = 'email' limit 1`,
    );
    await town.city.sql(
      `select graphile_worker.add_job('deliver',
         json_build_object('job', json_build_object('name', 'deliver', 'deliveryId', 'lostdelivery'), 'key', null),
         max_attempts => 1)`,
    );
    const incident = await eventually(async () => {
      const open = await incidents();
      expect(open).toHaveLength(before + 1);
      return open.find((one) => one.kind === 'job-failed');
    });
    const retried = await town.operator.client.post(
      `/workflow/incidents/${String(incident?.documentId)}/retry`,
    );
    expect(retried.status).toBe(200);
    const again = await town.operator.client.post(
      `/workflow/incidents/${String(incident?.documentId)}/retry`,
    );
    expect([again.status, again.body.error.details.code]).toEqual([409, 'INCIDENT_RESOLVED']);
  });

  it('is nobody’s business but the operators’', async () => {
    expect((await town.reviewer.client.get('/workflow/incidents')).status).toBe(403);
  });
});
