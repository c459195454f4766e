import type { ProcessDefinitionSummary } from '@city/plugin-workflow/contracts';
import { grantStudioRights } from '../../../plugins/workflow/server/src/studio-rights';
import { account, adminUser } from '../../support/people';
import { register, taskOf } from '../../support/registrations';
import { refusal, shippedFlow, studioOf } from '../../support/studio';
import type { StudioRoom } from './room';

const KEY = 'unit-registration';
const XML = shippedFlow(KEY);
const dueIn = (days: number) => XML.replace('wf:dueIn="P5D"', `wf:dueIn="P${String(days)}D"`);

/** What is done with versions in force, on an installation that others share. */
export function versionsInForce(room: () => StudioRoom): void {
  const newest = async () => {
    const [version] = (await room().studio.flow(KEY)).versions;
    if (!version) throw new Error('The flow has no version');
    return version;
  };
  const directly = (xml: string) =>
    room().town.operator.client.post<ProcessDefinitionSummary>('/workflow/deployments', { data: { xml } });

  describe('suspended', () => {
    it('takes no new case and says so to the applicant, and lets those that run go on', async () => {
      const before = await room().town.registered();
      const { documentId } = await newest();
      expect((await room().studio.suspend(documentId)).body.data).toMatchObject({ state: 'suspended' });
      const applicant = await account(room().town.city, { mobileProvedAt: new Date() });
      const refused = await register(applicant, room().town.district);
      expect(refusal(refused)).toEqual([409, 'DEFINITION_SUSPENDED']);
      expect(refused.body.error.message).toContain('暂停受理');
      const task = await taskOf(room().town.reviewer.client, before.registration);
      const decided = await room().town.reviewer.client.post(`/workflow/tasks/${task.documentId}/complete`, {
        data: { outcome: 'approve' },
      });
      expect(decided.status).toBe(200);
    });

    it('stays so with the next version, until somebody activates it; who did it stands in the record', async () => {
      const { body } = await directly(dueIn(6));
      expect(body.data).toMatchObject({ version: 2, state: 'suspended' });
      const older = (await room().studio.flow(KEY)).versions[1]?.documentId ?? '';
      expect(refusal(await room().other.activate(older))).toEqual([409, 'DEFINITION_NOT_LATEST']);
      expect((await room().other.activate(body.data.documentId)).body.data.state).toBe('active');
      // What is so already is not recorded twice.
      await room().other.activate(body.data.documentId);
      await room().town.registered();
      const { events, versions } = await room().studio.flow(KEY);
      expect(events.map(({ kind, version, actorName }) => [kind, version, actorName])).toEqual([
        ['activated', 2, '赵运营'],
        ['deployed', 2, '核员审'],
        ['suspended', 1, '核员审'],
        ['deployed', 1, null],
      ]);
      expect(versions.map(({ runningCases }) => runningCases)).toEqual([1, 0]);
    });

    it('stands in the audit log too, with who did it', async () => {
      const records = await room().town.city.sql<{ event: string; actor: string; record: string }>(
        `select event, actor, record from audit_records where event like 'flow.%' order by number`,
      );
      const ours = records.map(({ event, record }) => [
        event,
        (JSON.parse(record) as { details: { key: string } }).details.key,
      ]);
      expect(ours).toEqual(
        expect.arrayContaining(
          ['flow.suspended', 'flow.deployed', 'flow.activated'].map((event) => [event, KEY]),
        ),
      );
      expect(records.filter(({ actor }) => actor === 'system')).toEqual([]);
    });

    it('keeps its record from being changed or removed, by anybody', async () => {
      await expect(room().town.city.sql('delete from workflow_flow_events')).rejects.toThrow('append-only');
      await expect(room().town.city.sql(`update workflow_flow_events set actor = 'system'`)).rejects.toThrow(
        'append-only',
      );
    });
  });

  describe('rolled back', () => {
    it('is an earlier diagram as the newest version, with the reason', async () => {
      const [second, first] = (await room().studio.flow(KEY)).versions;
      const back = await room().studio.rollBack(first?.documentId ?? '', '新版期限有误');
      expect(back.body.data).toMatchObject({ version: 3, origin: 'panel', state: 'active' });
      const xml = await room().town.operator.client.get(
        `/workflow/process-definitions/${back.body.data.documentId}/xml`,
      );
      expect(xml.bytes.toString('utf8')).toBe(XML);
      expect((await room().studio.flow(KEY)).events[0]).toMatchObject({
        kind: 'rolled-back',
        note: '新版期限有误',
      });
      expect(refusal(await room().studio.rollBack(back.body.data.documentId))).toEqual([
        409,
        'DEFINITION_IS_LATEST',
      ]);
      expect(refusal(await room().studio.rollBack(second?.documentId ?? '', ' '))).toEqual([
        400,
        'INVALID_REQUEST',
      ]);
      expect(refusal(await room().studio.rollBack('a'.repeat(24)))).toEqual([404, 'DEFINITION_NOT_FOUND']);
    });
  });

  describe('where four eyes are asked for', () => {
    beforeAll(async () => {
      expect(refusal(await room().studio.fourEyes(true))).toEqual([403, 'FORBIDDEN']);
      expect((await studioOf(room().superAdmin).fourEyes(true)).status).toBe(200);
    });
    afterAll(() => studioOf(room().superAdmin).fourEyes(false));

    it('are deployed by somebody who has put nothing into them, and by nobody directly', async () => {
      const { body } = await room().studio.take((await newest()).documentId);
      const { documentId } = body.data;
      await room().studio.save(documentId, { revision: 0, xml: dueIn(8) });
      await room().other.save(documentId, { revision: 1, xml: dueIn(9) });
      for (const editor of [room().studio, room().other]) {
        const refused = await editor.deploy(documentId, { revision: 2 });
        expect(refusal(refused)).toEqual([403, 'DEPLOYER_IS_EDITOR']);
      }
      expect(refusal(await directly(dueIn(9)))).toEqual([403, 'DEPLOYER_IS_EDITOR']);
      const imported = await room().studio.bringIn(dueIn(10));
      expect(refusal(await room().studio.deploy(imported.body.data.documentId, { revision: 0 }))).toEqual([
        403,
        'DEPLOYER_IS_EDITOR',
      ]);
      expect((await newest()).version).toBe(3);
      const third = studioOf(await adminUser(room().town.city, 'city-operations'));
      await third.isThere(documentId);
      expect((await third.deploy(documentId, { revision: 2 })).body.data).toMatchObject({ version: 4 });
    });

    it('are rolled back by one person, for that is no edit', async () => {
      const second = (await room().studio.flow(KEY)).versions.find(({ version }) => version === 2);
      expect((await room().studio.rollBack(second?.documentId ?? '')).body.data).toMatchObject({
        version: 5,
      });
    });
  });

  it('gives those who may deploy the rights that were part of it, once', async () => {
    const { sql, strapi } = room().town.city;
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
}
