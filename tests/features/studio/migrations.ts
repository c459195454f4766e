import type { MigratedCase } from '@city/plugin-workflow/contracts';
import { deskOf } from '../../support/review-desk';
import { taskOf } from '../../support/registrations';
import { refusal, shippedFlow } from '../../support/studio';
import type { StudioRoom } from './room';

const KEY = 'unit-registration';
const XML = shippedFlow(KEY);
/** A later step words itself otherwise; where the case stands, nothing changes. */
const AHEAD = XML.replace('name="登记为已通过"', 'name="登记入库"');
/** The reviewer's step has one reminder less. */
const BARE = XML.replace(/<bpmn:boundaryEvent id="review-due"[\s\S]*?<\/bpmn:boundaryEvent>/, '')
  .replace(/<bpmn:sendTask id="notify-due"[\s\S]*?<\/bpmn:sendTask>/, '')
  .replace(/<bpmn:endEvent id="reminded"[\s\S]*?<\/bpmn:endEvent>/, '')
  .replace(/<bpmn:sequenceFlow id="(due-notify|notify-due-end)"[^>]*\/>/g, '')
  .replace(
    /<bpmndi:BPMN(Shape|Edge) [^>]*bpmnElement="(review-due|notify-due|reminded|due-notify|notify-due-end)"[\s\S]*?<\/bpmndi:BPMN\1>/g,
    '',
  );

/** Running cases that go to another version, on an installation that others share. */
export function migrations(room: () => StudioRoom): void {
  const client = () => room().town.operator.client;
  const deploy = async (xml: string) => {
    const { body, status } = await client().post<{ documentId: string; version: number }>(
      '/workflow/deployments',
      { data: { xml } },
    );
    if (status !== 200) throw new Error(JSON.stringify(body));
    return body.data;
  };
  const migrate = (verb: 'preview' | 'execute', target: string, cases?: readonly string[]) =>
    client().post<readonly MigratedCase[]>(`/workflow/migrations/${verb}`, {
      data: { target, ...(cases ? { processInstances: cases } : {}) },
    });
  const opened = async () => {
    const { applicant, registration } = await room().town.registered();
    const task = await taskOf(room().town.reviewer.client, registration);
    return { applicant, registration, task };
  };
  const versionOf = async (instance: string) => {
    const { body } = await room().town.reviewer.client.get<{ definitionVersion: number }>(
      `/workflow/process-instances/${instance}`,
    );
    return body.data.definitionVersion;
  };

  it('keeps every running case on its version until somebody migrates it', async () => {
    await deploy(XML);
    const { registration, task } = await opened();
    const old = await versionOf(task.processInstanceId);
    const { documentId, version } = await deploy(AHEAD);
    expect(await versionOf(task.processInstanceId)).toBe(old);
    const preview = await migrate('preview', documentId, [task.processInstanceId]);
    expect(preview.body.data).toMatchObject([{ version: old, migrated: true, obstacles: [] }]);
    expect(await versionOf(task.processInstanceId)).toBe(old);
    const done = await migrate('execute', documentId, [task.processInstanceId]);
    expect(done.body.data).toMatchObject([{ migrated: true }]);
    expect(await versionOf(task.processInstanceId)).toBe(version);
    const { reviewer, city } = room().town;
    const desk = deskOf(room().town);
    const timeline = await desk.timeline(reviewer, registration);
    expect(timeline.at(-1)).toMatchObject({
      type: 'case-migrated',
      comment: `${String(old)} → ${String(version)}`,
    });
    const decided = await desk.verb(reviewer, task.documentId, 'complete', { outcome: 'approve' });
    expect(decided.status).toBe(200);
    const [row] = await city.sql<{ state: string }>(
      `select state from workflow_process_instances where document_id = '${task.processInstanceId}'`,
    );
    expect(row?.state).toBe('completed');
  });

  it('tells for each case that cannot go which step keeps it, and leaves it as it was', async () => {
    await deploy(XML);
    const { task } = await opened();
    const old = await versionOf(task.processInstanceId);
    const { documentId } = await deploy(BARE);
    const answers = (await migrate('execute', documentId)).body.data;
    const one = answers.find((answer) => answer.documentId === task.processInstanceId);
    expect(one).toMatchObject({ version: old, migrated: false });
    expect(one?.obstacles).toMatchObject([{ elementId: 'department-review', rule: 'migration-guards' }]);
    expect(one?.obstacles[0]?.message['zh-Hans']).toContain('主管部门审核');
    expect(await versionOf(task.processInstanceId)).toBe(old);
    await deploy(XML);
  });

  it('knows neither a case nor a version that is not there', async () => {
    expect(refusal(await migrate('preview', 'nothing'))).toEqual([404, 'DEFINITION_NOT_FOUND']);
    const { documentId } = (await room().studio.flow(KEY)).versions[0] ?? { documentId: '' };
    const { body } = await migrate('execute', documentId, ['nobody']);
    expect(body.data).toMatchObject([{ documentId: 'nobody', version: null, migrated: false }]);
  });
}
