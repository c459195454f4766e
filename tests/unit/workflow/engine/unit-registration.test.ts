import { NOW, TestCase, compiled, findings, codeOf } from './support/diagrams';
import { shippedHouse, shippedXml } from './support/shipped-house';

const xml = shippedXml('unit-registration');
const DAY = 86_400_000;

const vocabulary = shippedHouse('unit-registration', {
  'unit.approve-registration': {},
  'unit.reject-registration': {},
  'unit.return-registration': {},
  'unit.withdraw-registration': { decides: false },
});

async function registration(): Promise<TestCase> {
  return new TestCase(await compiled(xml, vocabulary)).start();
}

describe('the shipped unit registration', () => {
  it('passes the check', async () => {
    expect(await findings(xml, vocabulary)).toEqual([]);
  });

  it('is named in both languages and offers the outcomes of a review', async () => {
    const { key, name, userTasks } = await compiled(xml, vocabulary);
    expect({ key, name }).toEqual({
      key: 'unit-registration',
      name: { 'zh-Hans': '单位注册', en: 'Unit registration' },
    });
    const review = userTasks.get('department-review');
    expect(review).toMatchObject({
      assignees: ['department-of:unit'],
      form: 'unit-registration',
      dueIn: { duration: 'P5D', workingDays: true },
    });
    expect(review?.outcomes.map(({ value, commentRequired }) => [value, commentRequired])).toEqual([
      ['approve', false],
      ['reject', true],
      ['return', true],
    ]);
  });

  it('draws every element and every flow', async () => {
    const { elements } = await compiled(xml, vocabulary);
    const drawn = [...xml.matchAll(/bpmnElement="([^"]+)"/g)].map(([, id]) => id);
    expect([...drawn].sort()).toEqual([...elements.keys()].sort());
  });

  it('makes the unit approved and tells the applicant', async () => {
    const one = (await registration()).complete('department-review', 'approve').action('approve');
    expect(one.ended()).toBe(true);
    expect(one.effects).toEqual([
      'send registration-submitted>applicant task-created>department-of:unit',
      'action unit.approve-registration',
      'send registration-approved>applicant',
    ]);
  });

  it('rejects', async () => {
    const one = (await registration()).complete('department-review', 'reject').action('reject');
    expect(one.ended()).toBe(true);
    expect(one.effects.slice(1)).toEqual([
      'action unit.reject-registration',
      'send registration-rejected>applicant',
    ]);
  });

  it('returns for correction as often as it takes, and the state does not grow', async () => {
    const one = await registration();
    const sizes: number[] = [];
    for (let round = 0; round < 20; round += 1) {
      one.complete('department-review', 'return').action('return');
      expect(one.tasks()).toEqual(['correct']);
      one.complete('correct', 'resubmit');
      expect(one.tasks()).toEqual(['department-review']);
      sizes.push(one.state?.length ?? 0);
    }
    expect(one.effects.slice(1, 5)).toEqual([
      'action unit.return-registration',
      'send registration-returned>applicant',
      'send case-resubmitted>department-of:unit',
      'action unit.return-registration',
    ]);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThan(200);
    expect(one.complete('department-review', 'approve').action('approve').ended()).toBe(true);
  });

  it('reminds when due and escalates when overdue, on working days, while the task stays open', async () => {
    const one = await registration();
    expect(
      one
        .snapshot()
        .timers.map(({ elementId, dueAt }) => [elementId, (dueAt.getTime() - NOW.getTime()) / DAY]),
    ).toEqual([
      ['review-due', 10],
      ['review-overdue', 16],
    ]);
    one.fire('review-due').fire('review-overdue');
    const { executionId } = one.snapshot().actions[0] ?? { executionId: '' };
    one.apply({ kind: 'complete-action', elementId: 'escalate', executionId });
    expect(one.effects.slice(1)).toEqual([
      'send task-due>department-of:unit',
      'action workflow.escalate',
      'send task-overdue>parent-department-of:unit',
    ]);
    expect(one.tasks()).toEqual(['department-review']);
    expect(one.complete('department-review', 'approve').action('approve').ended()).toBe(true);
  });

  it('reminds the applicant of a correction', async () => {
    const one = (await registration())
      .complete('department-review', 'return')
      .action('return')
      .fire('correction-due');
    expect(one.effects.at(-1)).toBe('send correction-due>applicant');
    expect(one.tasks()).toEqual(['correct']);
  });

  it.each(['department-review', 'correct'])('can be withdrawn while %s waits', async (task) => {
    const one = await registration();
    if (task === 'correct') one.complete('department-review', 'return').action('return');
    expect(one.tasks()).toEqual([task]);
    one.apply({ kind: 'signal', name: 'withdraw' });
    expect(one.snapshot()).toMatchObject({ tasks: [], timers: [], subscriptions: [] });
    one.action('withdraw-registration');
    expect(one.ended()).toBe(true);
    expect(one.effects.slice(-2)).toEqual([
      'action unit.withdraw-registration',
      'send registration-withdrawn>applicant case-withdrawn>department-of:unit',
    ]);
  });

  it('cannot be withdrawn once a decision has fallen', async () => {
    const one = (await registration()).complete('department-review', 'approve').action('approve');
    expect(codeOf(() => one.apply({ kind: 'signal', name: 'withdraw' }))).toBe('NOT_WAITING');
  });

  it('keeps its state below 30 KB wherever it waits', async () => {
    const one = await registration();
    const sizes = [one.state?.length ?? 0];
    one.fire('review-due').fire('review-overdue');
    sizes.push(one.state?.length ?? 0);
    one.complete('department-review', 'return').action('return').fire('correction-due');
    sizes.push(one.state?.length ?? 0);
    expect(Math.max(...sizes)).toBeLessThan(30_000);
    expect(one.state).not.toContain('<bpmn');
  });
});
