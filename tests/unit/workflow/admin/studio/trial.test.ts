import type { DryRun, DryRunEvent, DryRunMove, DryRunRequest } from '@city/plugin-workflow/contracts';
import {
  sampleFields,
  sentWishes,
  wishProblem,
} from '../../../../../plugins/workflow/admin/src/studio/trial/model/sample-fields';
import {
  createTrial,
  type TrialPorts,
} from '../../../../../plugins/workflow/admin/src/studio/trial/model/trial';
import { turnsOf } from '../../../../../plugins/workflow/admin/src/studio/trial/model/turns';

const AT = '2027-03-01T01:00:00.000Z';
const RUN: DryRun = {
  ...{ status: 'running', startedAt: AT, now: AT, events: [], path: { active: [], completed: [] } },
  ...{ waiting: [], timers: [], signals: [], variables: {}, incidents: [], failure: null },
};
const BEGIN = { subject: { uid: 'api::a.a', sample: {} }, at: AT, moves: [] };
const APPROVE: DryRunMove = { kind: 'complete', task: 'review', outcome: 'approve' };
const WITHDRAW: DryRunMove = { kind: 'withdraw' };

function server(...answers: readonly Awaited<ReturnType<TrialPorts['tryOut']>>[]) {
  const asked: DryRunRequest[] = [];
  const ports: TrialPorts = {
    readXml: () => Promise.resolve(`<drawn-${String(asked.length)}/>`),
    tryOut: (request) => {
      asked.push(request);
      return Promise.resolve(answers[asked.length - 1] ?? { error: new Error('Nothing more') });
    },
  };
  return { asked, ports };
}

describe('a try in the studio (product.md section 7)', () => {
  it('is sent with all of its moves and the diagram as it stands now', async () => {
    const { asked, ports } = server({ data: RUN }, { data: RUN });
    const trial = createTrial();
    await trial.attempt(ports, BEGIN);
    await trial.attempt(ports, { ...BEGIN, moves: [APPROVE] });
    expect(asked.map(({ xml, moves }) => [xml, moves])).toEqual([
      ['<drawn-0/>', []],
      ['<drawn-1/>', [APPROVE]],
    ]);
    expect(trial.state().shown).toMatchObject({ xml: '<drawn-1/>', moves: [APPROVE] });
  });

  it('keeps what it had come to when one move cannot be, and says which', async () => {
    const failure = {
      ...{ move: 1, code: 'CASE_NOT_WITHDRAWABLE', message: { 'zh-Hans': '不能撤销', en: 'No' } },
      details: {},
    };
    const { ports } = server({ data: { ...RUN, failure } });
    const trial = createTrial();
    expect(await trial.attempt(ports, { ...BEGIN, moves: [APPROVE, WITHDRAW] })).toBe(false);
    const { shown, failure: said } = trial.state();
    expect(shown).toMatchObject({ moves: [APPROVE], run: { failure: null } });
    expect(said).toEqual({ kind: 'move', failure, move: WITHDRAW });
  });

  it('keeps it too when the server refuses all of it, or the case would not even start', async () => {
    const refusal = {
      status: 422,
      message: '流程图有误',
      details: { code: 'DEFINITION_INVALID', problems: [] },
    };
    const failure = { move: null, code: 'X', message: { 'zh-Hans': '否', en: 'No' }, details: {} };
    const { ports } = server(
      { data: RUN },
      { error: refusal },
      { data: { ...RUN, status: 'not-started', failure } },
    );
    const trial = createTrial();
    await trial.attempt(ports, BEGIN);
    const { shown } = trial.state();
    expect(await trial.attempt(ports, { ...BEGIN, moves: [APPROVE] })).toBe(false);
    expect(trial.state()).toMatchObject({
      sending: false,
      failure: { kind: 'refused', failure: { code: 'DEFINITION_INVALID', message: '流程图有误' } },
    });
    await trial.attempt(ports, BEGIN);
    expect(trial.state()).toMatchObject({ failure: { kind: 'move', move: null } });
    expect(trial.state().shown).toBe(shown);
  });

  it('makes one move at a time, whatever is pressed meanwhile', async () => {
    const { asked, ports } = server({ data: RUN });
    const trial = createTrial();
    const first = trial.attempt(ports, BEGIN);
    expect(await trial.attempt(ports, { ...BEGIN, moves: [APPROVE] })).toBe(false);
    expect(await first).toBe(true);
    expect(asked).toHaveLength(1);
  });
});

describe('what happened in a try', () => {
  const event = (move: number, kind: string, message: DryRunEvent['message'] = null): DryRunEvent => ({
    ...{ move, at: AT, kind, label: { 'zh-Hans': kind, en: kind }, elementId: null, name: null },
    ...{ actorName: null, simulated: false, people: [], outcome: null, outcomeLabel: null, comment: null },
    ...{ fieldsToCorrect: [], message },
  });
  const message = (recipientName: string, channel: 'email' | 'sms') =>
    event(1, 'message', {
      ...{ template: 'approved', channel, recipientName, toApplicant: true, address: null },
      ...{ subject: null, text: '已通过', error: null },
    });

  it('is told move by move, the latest first, with one message for all channels of a person', () => {
    const events = [
      event(0, 'case-started'),
      message('王', 'email'),
      message('李', 'email'),
      message('王', 'sms'),
      event(1, 'case-ended'),
    ];
    const turns = turnsOf({ ...RUN, events }, [APPROVE, WITHDRAW]);
    expect(turns.map(({ number, move }) => [number, move])).toEqual([
      [2, WITHDRAW],
      [1, APPROVE],
      [0, null],
    ]);
    const items = turns[1]?.items.map((item) =>
      item.kind === 'told' ? [item.recipientName, item.messages.length] : item.event.kind,
    );
    expect(items).toEqual([['王', 2], ['李', 1], 'case-ended']);
  });
});

describe('the form of a made-up entry', () => {
  const fields = sampleFields({
    ...{ uid: 'api::a.a', formKey: 'a', label: { 'zh-Hans': '甲', en: 'A' }, fields: [] },
    sample: {
      type: 'object',
      properties: {
        name: { type: 'string', title: '名称', 'x-title-en': 'Name', default: '示例', maxLength: 4 },
        size: { type: 'integer', title: '人数' },
        kind: { type: 'string', enum: ['one', 'two'], title: '类型' },
        office: { type: 'string', title: '部门' },
      },
    },
    sampleChoices: { office: [{ value: 'x1', label: { 'zh-Hans': '市局', en: 'Bureau' } }] },
  });

  it('asks by name, offers what there is to choose from, and shows what is made up otherwise', () => {
    expect(
      fields.map(({ label, fallback, choices }) => [label.en, fallback, choices.map(({ value }) => value)]),
    ).toEqual([
      ['Name', '示例', []],
      ['人数', '', []],
      ['类型', '', ['one', 'two']],
      ['部门', '', ['x1']],
    ]);
  });

  it('sends what somebody wished and nothing else, and says what cannot be', () => {
    expect(sentWishes(fields, { name: ' ', size: '12', office: 'x1', gone: 'x' })).toEqual({
      size: 12,
      office: 'x1',
    });
    const [name, size] = fields;
    if (!name || !size) throw new Error('Two fields');
    expect([
      wishProblem(name, '五个字的名'),
      wishProblem(name, '四个字的'),
      wishProblem(size, '许多'),
    ]).toEqual(['long', null, 'number']);
  });
});
