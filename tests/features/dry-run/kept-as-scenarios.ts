import type { Scenario, ScenarioResult, ScenarioSummary } from '@city/plugin-workflow/contracts';
import { refusal, shippedFlow } from '../../support/studio';
import type { StudioRoom } from '../studio/room';

const KEY = 'sub-account-request';
const XML = shippedFlow(KEY);
/** Whoever is refused is told as if they were accepted. */
const WRONG = XML.replace(
  'template="sub-account-request-rejected"',
  'template="sub-account-request-approved"',
);
const CONTENT = {
  name: '不予通过',
  xml: XML,
  subject: { uid: `api::${KEY}.${KEY}`, sample: {} },
  at: '2027-03-01T09:00:00+08:00',
  moves: [{ kind: 'complete', task: 'administrator-review', outcome: 'reject', comment: '查无此人' }],
};

export function keptAsScenarios(room: () => StudioRoom): void {
  const path = '/workflow/scenarios';
  const client = () => room().town.operator.client;
  const kept = async (changes: Readonly<Record<string, unknown>> = {}): Promise<Scenario> => {
    const { status, body } = await client().post<Scenario>(path, { data: { ...CONTENT, ...changes } });
    expect([status, body.error]).toEqual([200, undefined]);
    return body.data;
  };
  const run = async (id: string, xml?: string) =>
    (await client().post<ScenarioResult>(`${path}/${id}/run`, { data: xml === undefined ? {} : { xml } }))
      .body.data;
  const remove = (id: string) => client().send(`${path}/${id}`, { method: 'DELETE' });
  const draftOf = async (xml: string) => {
    const { body } = await room().studio.bringIn(xml);
    return body.data;
  };

  it('goes the same way as long as the flow does, and says where another flow leaves it', async () => {
    const { documentId, expected } = await kept();
    expect(expected).toMatchObject({ status: 'completed', failure: null });
    expect(await run(documentId)).toMatchObject({ verdict: 'same', differences: [] });
    const result = await run(documentId, WRONG);
    expect(result.verdict).toBe('differs');
    expect(result.differences[0]).toMatchObject({
      expected: { elementId: 'notify-rejected', message: { template: 'sub-account-request-rejected' } },
      actual: { elementId: 'notify-rejected', message: { template: 'sub-account-request-approved' } },
    });
    expect(result.differences[0]?.message['zh-Hans']).toMatch(
      /^第 \d+ 步：原为“告知不予通过 · 发送消息 · sub-account-request-rejected/,
    );
    await remove(documentId);
  });

  it('keeps a draft that differs from being deployed, until somebody accepts it', async () => {
    const { documentId } = await kept();
    const draft = await draftOf(WRONG);
    const refused = await room().studio.deploy(draft.documentId, { revision: 0 });
    expect(refusal(refused)).toEqual([422, 'SCENARIOS_DIFFER']);
    expect(refused.body.error.details.scenarios).toMatchObject([{ documentId, name: '不予通过' }]);
    expect((await room().studio.read(draft.documentId)).status).toBe(200);
    const flow = await room().studio.flow(KEY);
    const accepted = await room().studio.deploy(draft.documentId, {
      ...{ revision: 0, acceptDifferences: true },
      overVersion: flow.versions[0]?.version,
    });
    expect(accepted.body.data.version).toBe(2);
    const back = await draftOf(XML);
    const saved = await room().studio.deploy(back.documentId, { revision: 0, overVersion: 2 });
    expect(saved.body.data.version).toBe(3);
    await remove(documentId);
  });

  it('is listed, read, changed by who has seen it last, and thrown away', async () => {
    const scenario = await kept();
    const { documentId } = scenario;
    const listed = await client().get<readonly ScenarioSummary[]>(`${path}?key=${KEY}`);
    expect(listed.body.data).toMatchObject([{ documentId, key: KEY, name: '不予通过', revision: 0 }]);
    expect((await client().get<readonly ScenarioSummary[]>(`${path}?key=other`)).body.data).toEqual([]);
    const changed = { ...CONTENT, name: '撤销 😀', moves: [{ kind: 'withdraw' }] };
    const saves = await Promise.all(
      [1, 2, 3].map(() =>
        client().put<Scenario>(`${path}/${documentId}`, { data: { revision: 0, ...changed } }),
      ),
    );
    expect(saves.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const lost of saves.filter(({ status }) => status !== 200))
      expect(['SCENARIO_CHANGED', 'DRY_RUN_UNDER_WAY']).toContain(refusal(lost)[1]);
    const read = await client().get<Scenario>(`${path}/${documentId}`);
    expect(read.body.data).toMatchObject({ name: '撤销 😀', revision: 1, moves: [{ kind: 'withdraw' }] });
    const other = { revision: 1, ...changed, xml: shippedFlow('unit-appeal') };
    expect(refusal(await client().put(`${path}/${documentId}`, { data: other }))).toEqual([
      400,
      'INVALID_REQUEST',
    ]);
    expect((await remove(documentId)).status).toBe(200);
    expect(refusal(await remove(documentId))).toEqual([404, 'SCENARIO_NOT_FOUND']);
    expect(refusal(await client().get(`${path}/${documentId}`))).toEqual([404, 'SCENARIO_NOT_FOUND']);
  });

  it('is of a diagram that can be run, on an entry that is made for it', async () => {
    const post = (changes: object) => client().post(path, { data: { ...CONTENT, ...changes } });
    expect(refusal(await post({ xml: '<nothing/>' }))).toEqual([422, 'DEFINITION_INVALID']);
    const foreign = { uid: CONTENT.subject.uid, documentId: 'a'.repeat(24) };
    expect(refusal(await post({ subject: foreign }))).toEqual([400, 'INVALID_REQUEST']);
    expect(refusal(await post({ name: ' ' }))).toEqual([400, 'INVALID_REQUEST']);
  });
}
