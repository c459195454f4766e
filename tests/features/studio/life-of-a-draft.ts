import type { Draft } from '@city/plugin-workflow/contracts';
import type { Answer } from '../../support/http';
import { refusal, shippedFlow } from '../../support/studio';
import type { StudioRoom } from './room';

const KEY = 'business-info-change';
const XML = shippedFlow(KEY);
const dueIn = (days: number) => XML.replace('wf:dueIn="P5D"', `wf:dueIn="P${String(days)}D"`);

/** The life of a draft, on an installation that others share. */
export function lifeOfADraft(room: () => StudioRoom): void {
  const taken = async (): Promise<Draft> => {
    const [newest] = (await room().studio.flow(KEY)).versions;
    const { status, body } = await room().studio.take(newest?.documentId ?? '');
    if (status !== 200) throw new Error(JSON.stringify(body));
    return body.data;
  };
  const drafts = async () =>
    (await room().town.city.sql<{ count: string }>('select count(*) from workflow_process_drafts'))[0]?.count;
  const detailsOf = ({ body }: Answer<unknown>) => body.error.details;

  it('is taken, seen, saved, compared, deployed, and then there is a version and no draft', async () => {
    const draft = await taken();
    expect(draft).toMatchObject({ key: KEY, revision: 0, basedOn: { version: 1 }, xml: XML });
    const { body: there } = await room().other.isThere(draft.documentId);
    expect(there.data.editors.map(({ name }) => name)).toContain('赵运营');
    const saved = await room().studio.save(draft.documentId, { revision: 0, xml: dueIn(6) });
    expect(saved.body.data).toMatchObject({
      revision: 1,
      editedBy: `admin:${String(room().town.operator.id)}`,
    });
    const { body: compared } = await room().town.operator.client.post<{ differences: readonly object[] }>(
      '/workflow/studio/compare',
      { data: { from: { definition: draft.basedOn?.documentId }, to: { xml: saved.body.data.xml } } },
    );
    expect(compared.data.differences).toMatchObject([
      { elementId: 'department-review', changes: [{ property: 'dueIn', from: 'P5D', to: 'P6D' }] },
    ]);
    const deployed = await room().studio.deploy(draft.documentId, { revision: 1, note: '延长一天' });
    expect(deployed.body.data).toMatchObject({ version: 2, origin: 'panel', state: 'active' });
    expect(refusal(await room().studio.read(draft.documentId))).toEqual([404, 'DRAFT_NOT_FOUND']);
    const flow = await room().studio.flow(KEY);
    expect(flow.versions.map(({ version, note }) => [version, note])).toEqual([
      [2, '延长一天'],
      [1, null],
    ]);
    expect(flow.events[0]).toMatchObject({ kind: 'deployed', version: 2, note: '延长一天' });
    const { body: diff } = await room().town.operator.client.get<{ differences: readonly object[] }>(
      `/workflow/process-definitions/${flow.versions[1]?.documentId ?? ''}/diff?to=${flow.versions[0]?.documentId ?? ''}`,
    );
    expect(diff.data.differences).toHaveLength(1);
  });

  it('belongs to exactly one of those who save it at once, and the others learn to whom', async () => {
    const { documentId } = await taken();
    const saves = await Promise.all(
      [6, 7, 8, 9, 10, 11].map((days, index) =>
        (index % 2 ? room().other : room().studio).save(documentId, { revision: 0, xml: dueIn(days) }),
      ),
    );
    const winners = saves.filter(({ status }) => status === 200);
    expect(winners).toHaveLength(1);
    const losers = saves.filter(({ status }) => status !== 200);
    const { body } = await room().studio.read(documentId);
    expect(body.data).toMatchObject({ revision: 1, xml: winners[0]?.body.data.xml });
    for (const loser of losers) {
      expect(refusal(loser)).toEqual([409, 'DRAFT_CHANGED']);
      const { editedBy, editedByName, editedAt } = body.data;
      expect(detailsOf(loser)).toMatchObject({ revision: 1, editedBy, editedByName, editedAt });
    }
    expect(refusal(await room().studio.deploy(documentId, { revision: 0 }))).toEqual([409, 'DRAFT_CHANGED']);
    await room().studio.remove(documentId, '?revision=1');
  });

  it('may be saved with mistakes in it, is not deployed with them, and is still there', async () => {
    const { documentId } = await taken();
    const wrong = XML.replace('wf:assignees="department-of:unit"', 'wf:assignees="nobody-here"');
    expect((await room().studio.save(documentId, { revision: 0, xml: wrong })).status).toBe(200);
    const refused = await room().studio.deploy(documentId, { revision: 1 });
    expect(refusal(refused)).toEqual([422, 'DEFINITION_INVALID']);
    expect(detailsOf(refused).problems).toMatchObject([
      { elementId: 'department-review', rule: 'assignee-unknown' },
    ]);
    const { body } = await room().town.operator.client.post<{ problems: unknown }>('/workflow/studio/check', {
      data: { xml: wrong },
    });
    expect(body.data.problems).toEqual(detailsOf(refused).problems);
    expect((await room().studio.read(documentId)).body.data).toMatchObject({ revision: 1, xml: wrong });
    await room().studio.remove(documentId);
  });

  it.each([
    ['no XML', '{"process": 1}'],
    ['a torn file', XML.slice(0, XML.length / 2)],
    ['20,000 nested elements', `${'<a>'.repeat(20_000)}${'</a>'.repeat(20_000)}`],
    ['a billion laughs', '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'],
    ['600 KB', XML.replace('<bpmn:process ', `<!--${'x'.repeat(600_000)}--><bpmn:process `)],
    [
      'no process',
      XML.replace(/<bpmn:process[^]*<\/bpmn:process>/, '').replace(/<bpmndi[^]*<\/bpmndi:\w+>/, ''),
    ],
    ['a key that is no name', XML.replaceAll(`"${KEY}"`, '"__proto__ 😀"')],
  ])('is not made of %s, nor becomes it', async (_what, xml) => {
    const { documentId, xml: own } = await taken();
    const before = await drafts();
    for (const answer of [
      await room().studio.bringIn(xml),
      await room().studio.save(documentId, { revision: 0, xml }),
    ]) {
      expect(refusal(answer)).toEqual([422, 'DRAFT_UNREADABLE']);
      expect(detailsOf(answer).problems).not.toHaveLength(0);
    }
    // The check says what is wrong, whatever an enemy has drawn, and never fails itself.
    expect((await room().town.operator.client.post('/workflow/studio/check', { data: { xml } })).status).toBe(
      200,
    );
    expect(await drafts()).toBe(before);
    expect((await room().studio.read(documentId)).body.data).toMatchObject({ revision: 0, xml: own });
    await room().studio.remove(documentId);
  });

  it('is brought in from a file that was taken out, as the next version of its flow', async () => {
    const [newest] = (await room().studio.flow(KEY)).versions;
    const file = await room().town.operator.client.get(
      `/workflow/process-definitions/${newest?.documentId ?? ''}/xml`,
    );
    const name = encodeURIComponent(`工商信息修改-v${String(newest?.version)}.bpmn`);
    expect(file.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''${name}`);
    const { body } = await room().studio.bringIn(file.bytes.toString('utf8'), ' 😀 “导入” ');
    expect(body.data).toMatchObject({ key: KEY, basedOn: null, revision: 0 });
    expect((await room().studio.flow(KEY)).drafts.map(({ title }) => title)).toContain('😀 “导入”');
    await room().studio.remove(body.data.documentId);
  });

  it('is not thrown away under somebody’s hands by whoever has not seen it', async () => {
    const { documentId } = await taken();
    await room().studio.save(documentId, { revision: 0, xml: dueIn(6) });
    const refused = await room().other.remove(documentId);
    expect(refusal(refused)).toEqual([409, 'DRAFT_IN_USE']);
    expect(detailsOf(refused)).toMatchObject({
      revision: 1,
      editedBy: `admin:${String(room().town.operator.id)}`,
    });
    expect(refusal(await room().other.remove(documentId, '?revision=0'))).toEqual([409, 'DRAFT_CHANGED']);
    expect(refusal(await room().other.remove(documentId, '?revision=x'))).toEqual([400, 'INVALID_REQUEST']);
    await room().town.operator.client.post('/workflow/test-clock/advance', {
      data: { milliseconds: 61_000 },
    });
    expect((await room().other.read(documentId)).body.data.editors).toEqual([]);
    expect((await room().other.remove(documentId)).status).toBe(200);
    expect((await room().studio.flow(KEY)).events[0]).toMatchObject({
      kind: 'draft-deleted',
      actorName: '赵运营',
    });
    expect(refusal(await room().studio.save(documentId, { revision: 1, xml: XML }))).toEqual([
      404,
      'DRAFT_NOT_FOUND',
    ]);
  });

  it('does not undo a version that was deployed meanwhile, unless whoever deploys has seen it', async () => {
    const late = await taken();
    const early = await taken();
    await room().other.save(early.documentId, { revision: 0, xml: dueIn(12) });
    const first = await room().other.deploy(early.documentId, { revision: 1 });
    await room().studio.save(late.documentId, { revision: 0, xml: dueIn(13) });
    const refused = await room().studio.deploy(late.documentId, { revision: 1 });
    expect(refusal(refused)).toEqual([409, 'DRAFT_OUTDATED']);
    const newest = first.body.data.version;
    expect(detailsOf(refused)).toMatchObject({ newestVersion: newest, seenVersion: newest - 1 });
    const deployed = await room().studio.deploy(late.documentId, { revision: 1, overVersion: newest });
    expect(deployed.body.data.version).toBe(newest + 1);
  });

  it('is deployed once, however often at once', async () => {
    const { documentId } = await taken();
    await room().studio.save(documentId, { revision: 0, xml: dueIn(14) });
    const answers = await Promise.all(
      [room().studio, room().other, room().studio].map((one) => one.deploy(documentId, { revision: 1 })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const answer of answers.filter(({ status }) => status !== 200))
      expect(refusal(answer)).toEqual([404, 'DRAFT_NOT_FOUND']);
  });

  it('says what is meant by its words: what a diagram may name, and where an expression goes wrong', async () => {
    const { body } = await room().town.operator.client.get<{
      readonly actions: readonly { readonly value: string; readonly inputs: object }[];
      readonly subjects: readonly { readonly formKey: string; readonly fields: readonly object[] }[];
      readonly templates: readonly { readonly value: string }[];
      readonly assignees: readonly { readonly value: string }[];
    }>('/workflow/studio/vocabulary');
    const { actions, subjects, templates, assignees } = body.data;
    expect(actions.find(({ value }) => value === 'workflow.escalate')?.inputs).toMatchObject({
      type: 'object',
      required: ['to'],
      properties: { to: { type: 'string', title: '升级给谁', 'x-title-en': 'To whom' } },
    });
    expect(subjects.find(({ formKey }) => formKey === KEY)?.fields).toContainEqual({
      name: 'creditCode',
      label: { 'zh-Hans': '统一社会信用代码', en: 'Unified social credit code' },
      type: 'text',
      uses: ['condition', 'form'],
    });
    expect(subjects.find(({ formKey }) => formKey === KEY)?.fields).toContainEqual(
      expect.objectContaining({
        name: 'district',
        options: expect.arrayContaining([
          { value: '芝罘区科学技术局', label: { 'zh-Hans': '芝罘区科学技术局', en: '芝罘区科学技术局' } },
        ]) as unknown,
      }),
    );
    expect(subjects).toHaveLength(4);
    expect(templates.map(({ value }) => value)).toContain('task-created');
    expect(assignees.map(({ value }) => value)).toContain('department-of:unit');
    const expression = await room().town.operator.client.post<{ problems: unknown }>(
      '/workflow/studio/expressions',
      {
        data: { text: '= outcom = "approve"', variables: ['outcome'] },
      },
    );
    expect(expression.body.data.problems).toMatchObject([{ from: 2, to: 8, severity: 'warning' }]);
  });
}
