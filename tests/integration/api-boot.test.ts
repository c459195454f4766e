import { bootInstallation, type Installation } from '../support/installation';
import * as world from './api-world';

describe('the installation', () => {
  let installation: Installation;
  beforeAll(async () => {
    installation = await bootInstallation();
  }, 120_000);
  afterAll(() => installation.stop());

  it('boots', async () => {
    const tree = await installation.anonymous.get('/api/departments');
    console.log(tree.status, JSON.stringify(tree.body), tree.headers.get('content-security-policy'));
    const api = await installation.anonymous.get<unknown>('/api/openapi.json');
    console.log(api.status, Object.keys((api.body as unknown as {paths: object}).paths ?? {}));
    const { strapi } = installation;
    const account = await world.anAccount(installation);
    const reviewer = await world.aReviewer(installation);
    const department = await world.aDepartment(strapi, { reviewers: [reviewer.id] });
    console.log(JSON.stringify((await account.client.get('/api/me')).body));
    const request = await world.aRegistrationRequest(account.client, department.documentId);
    console.log(JSON.stringify(request));
    const made = await account.client.post<world.Registration>('/api/unit-registrations', request);
    console.log(made.status, JSON.stringify(made.body, null, 1));
    console.log(JSON.stringify((await account.client.get('/api/me')).body));
    const tasks = await reviewer.client.get<{documentId: string}[]>('/workflow/tasks');
    console.log(tasks.status, JSON.stringify(tasks.body, null, 1));
    const task = tasks.body.data[0]!.documentId;
    console.log(JSON.stringify((await reviewer.client.get(`/workflow/tasks/${task}`)).body, null, 1));
    const returned = await reviewer.client.post(`/workflow/tasks/${task}/return`, { data: { fieldsToCorrect: ['address'], comment: '地址不全' } });
    console.log(returned.status, JSON.stringify(returned.body));
    const id = made.body.data.documentId;
    console.log(JSON.stringify((await account.client.get(`/api/unit-registrations/${id}`)).body, null, 1));
    const re = await account.client.post(`/api/unit-registrations/${id}/resubmit`, { data: { unit: { address: '莱山区科技大道1号3楼' } } });
    console.log(re.status, JSON.stringify(re.body));
    const tasks2 = await reviewer.client.get<{documentId: string}[]>('/workflow/tasks');
    const approved = await reviewer.client.post(`/workflow/tasks/${tasks2.body.data[0]!.documentId}/complete`, { data: { outcome: 'approve' } });
    console.log(approved.status, JSON.stringify(approved.body));
    console.log(JSON.stringify((await account.client.get('/api/me')).body));
    console.log(JSON.stringify((await account.client.get('/api/me/messages')).body));
    console.log(JSON.stringify((await account.client.get(`/api/units/lookup?name=${encodeURIComponent(String(made.body.data.unit.name))}`)).body));
  }, 60000);
});
