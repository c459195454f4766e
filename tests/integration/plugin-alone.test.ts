import type { WorkflowServices } from '@city/plugin-workflow/contracts';
import { bootPluginHost, type PluginHost } from '../support/plugin-host';

const UID = 'api::request.request';

describe('the workflow plugin in a project that knows nothing of cities', () => {
  let host: PluginHost;
  let cases: WorkflowServices['cases'];

  beforeAll(async () => {
    host = await bootPluginHost();
    cases = host.strapi.plugin('workflow').service('cases');
  }, 60_000);
  afterAll(() => host.stop());

  async function request(title: string): Promise<{ uid: string; documentId: string }> {
    const { documentId } = (await host.strapi.db.query(UID).create({
      data: { documentId: title, title },
    })) as { documentId: string };
    return { uid: UID, documentId };
  }

  it('ships the flow that the project brings', async () => {
    const definitions = await host.strapi.db.query('plugin::workflow.process-definition').findMany();
    expect(definitions).toEqual([
      expect.objectContaining({ key: 'simple-request', version: 1, origin: 'shipped' }),
    ]);
  });

  it('starts a case for an entry, once for each exclusive key', async () => {
    const subject = await request('first');
    const start = () =>
      cases.start({
        definitionKey: 'simple-request',
        subject,
        applicant: 'user:5',
        exclusiveKey: 'account:5',
      });
    await start();
    await expect(start()).rejects.toMatchObject({ code: 'CASE_ALREADY_OPEN' });
    const view = await cases.view(subject);
    expect(view?.timeline.map((entry) => entry.type)).toEqual(['case-started', 'task-created']);
  });
});
