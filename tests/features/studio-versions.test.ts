import type { ProcessDefinitionSummary } from '@city/plugin-workflow/contracts';
import { grantStudioRights } from '../../plugins/workflow/server/src/studio-rights';
import { account, adminUser, type Person } from '../support/people';
import { register, taskOf } from '../support/registrations';
import { refusal, shippedFlow, studioOf } from '../support/studio';
import { bootTown, type Town } from '../support/town';

const KEY = 'unit-registration';
const XML = shippedFlow(KEY);
const dueIn = (days: number) => XML.replace('wf:dueIn="P5D"', `wf:dueIn="P${String(days)}D"`);

describe('versions of a flow in force (product.md section 7)', () => {
  let town: Town;
  let colleague: Person;
  let superAdmin: Person;
  let studio: ReturnType<typeof studioOf>;
  let other: ReturnType<typeof studioOf>;

  beforeAll(async () => {
    town = await bootTown();
    colleague = await adminUser(town.city, 'city-operations', { lastname: '赵', firstname: '运营' });
    superAdmin = await adminUser(town.city, 'strapi-super-admin');
    studio = studioOf(town.operator);
    other = studioOf(colleague);
  }, 90_000);
  afterAll(() => town.city.stop());

  const newest = async () => {
    const [version] = (await studio.flow(KEY)).versions;
    if (!version) throw new Error('The flow has no version');
    return version;
  };
  const directly = (xml: string) =>
    town.operator.client.post<ProcessDefinitionSummary>('/workflow/deployments', { data: { xml } });

  describe('suspended', () => {
    it('takes no new case and says so to the applicant, and lets those that run go on', async () => {
      const before = await town.registered();
      const { documentId } = await newest();
      expect((await studio.suspend(documentId)).body.data).toMatchObject({ state: 'suspended' });
      const applicant = await account(town.city, { mobileProvedAt: new Date() });
      const refused = await register(applicant, town.district);
      expect(refusal(refused)).toEqual([409, 'DEFINITION_SUSPENDED']);
      expect(refused.body.error.message).toContain('暂停受理');
      const task = await taskOf(town.reviewer.client, before.registration);
      const decided = await town.reviewer.client.post(`/workflow/tasks/${task.documentId}/complete`, {
        data: { outcome: 'approve' },
      });
      expect(decided.status).toBe(200);
    });

    it('stays so with the next version, until somebody activates it; who did it stands in the record', async () => {
      const { body } = await directly(dueIn(6));
      expect(body.data).toMatchObject({ version: 2, state: 'suspended' });
      const older = (await studio.flow(KEY)).versions[1]?.documentId ?? '';
      expect(refusal(await other.activate(older))).toEqual([409, 'DEFINITION_NOT_LATEST']);
      expect((await other.activate(body.data.documentId)).body.data.state).toBe('active');
      // What is so already is not recorded twice.
      await other.activate(body.data.documentId);
      await town.registered();
      const { events, versions } = await studio.flow(KEY);
      expect(events.map(({ kind, version, actorName }) => [kind, version, actorName])).toEqual([
        ['activated', 2, '赵运营'],
        ['deployed', 2, '审核员'],
        ['suspended', 1, '审核员'],
        ['deployed', 1, null],
      ]);
      expect(versions.map(({ runningCases }) => runningCases)).toEqual([1, 0]);
    });

    it('keeps its record from being changed or removed, by anybody', async () => {
      await expect(town.city.sql('delete from workflow_flow_events')).rejects.toThrow('append-only');
      await expect(town.city.sql(`update workflow_flow_events set actor = 'system'`)).rejects.toThrow(
        'append-only',
      );
    });
  });

  describe('rolled back', () => {
    it('is an earlier diagram as the newest version, with the reason', async () => {
      const [second, first] = (await studio.flow(KEY)).versions;
      const back = await studio.rollBack(first?.documentId ?? '', '新版期限有误');
      expect(back.body.data).toMatchObject({ version: 3, origin: 'panel', state: 'active' });
      const xml = await town.operator.client.get(
        `/workflow/process-definitions/${back.body.data.documentId}/xml`,
      );
      expect(xml.bytes.toString('utf8')).toBe(XML);
      expect((await studio.flow(KEY)).events[0]).toMatchObject({ kind: 'rolled-back', note: '新版期限有误' });
      expect(refusal(await studio.rollBack(back.body.data.documentId))).toEqual([
        409,
        'DEFINITION_IS_LATEST',
      ]);
      expect(refusal(await studio.rollBack(second?.documentId ?? '', ' '))).toEqual([400, 'INVALID_REQUEST']);
      expect(refusal(await studio.rollBack('a'.repeat(24)))).toEqual([404, 'DEFINITION_NOT_FOUND']);
    });
  });

  describe('where four eyes are asked for', () => {
    beforeAll(async () => {
      expect(refusal(await studio.fourEyes(true))).toEqual([403, 'FORBIDDEN']);
      expect((await studioOf(superAdmin).fourEyes(true)).status).toBe(200);
    });
    afterAll(() => studioOf(superAdmin).fourEyes(false));

    it('are deployed by somebody who has put nothing into them, and by nobody directly', async () => {
      const { body } = await studio.take((await newest()).documentId);
      const { documentId } = body.data;
      await studio.save(documentId, { revision: 0, xml: dueIn(8) });
      await other.save(documentId, { revision: 1, xml: dueIn(9) });
      for (const editor of [studio, other]) {
        const refused = await editor.deploy(documentId, { revision: 2 });
        expect(refusal(refused)).toEqual([403, 'DEPLOYER_IS_EDITOR']);
      }
      expect(refusal(await directly(dueIn(9)))).toEqual([403, 'DEPLOYER_IS_EDITOR']);
      const imported = await studio.bringIn(dueIn(10));
      expect(refusal(await studio.deploy(imported.body.data.documentId, { revision: 0 }))).toEqual([
        403,
        'DEPLOYER_IS_EDITOR',
      ]);
      expect((await newest()).version).toBe(3);
      const third = studioOf(await adminUser(town.city, 'city-operations'));
      await third.isThere(documentId);
      expect((await third.deploy(documentId, { revision: 2 })).body.data).toMatchObject({ version: 4 });
    });

    it('are rolled back by one person, for that is no edit', async () => {
      const second = (await studio.flow(KEY)).versions.find(({ version }) => version === 2);
      expect((await studio.rollBack(second?.documentId ?? '')).body.data).toMatchObject({ version: 5 });
    });
  });

  it('gives those who may deploy the rights that were part of it, once', async () => {
    const { sql, strapi } = town.city;
    const held = async () =>
      (
        await sql<{ action: string }>(
          `select p.action from admin_permissions p join admin_permissions_role_lnk l on l.permission_id = p.id
           join admin_roles r on r.id = l.role_id
           where r.code = 'city-operations' and p.action like 'plugin::workflow.definition.%' order by 1`,
        )
      ).map(({ action }) => action.split('.').at(-1));
    const takeAway = () =>
      sql(`delete from admin_permissions where action ~ 'plugin::workflow.definition.(edit|operate)'`);
    await takeAway();
    await grantStudioRights(strapi);
    expect(await held()).toEqual(['deploy', 'read']);
    await sql(`delete from strapi_core_store_settings where key like '%studio-rights-granted'`);
    await grantStudioRights(strapi);
    expect(await held()).toEqual(['deploy', 'edit', 'operate', 'read']);
    await grantStudioRights(strapi);
    expect(await held()).toEqual(['deploy', 'edit', 'operate', 'read']);
  });
});
