import { NOW, TestCase, compiled, findings, codeOf } from './support/diagrams';
import { shippedHouse, shippedXml } from './support/shipped-house';

const xml = shippedXml('business-info-change');
const DAY = 86_400_000;

const vocabulary = shippedHouse('business-info-change', {
  'unit.approve-change': {},
  'unit.reject-change': {},
  'unit.return-change': {},
  'unit.withdraw-change': { decides: false },
});

async function change(): Promise<TestCase> {
  return new TestCase(await compiled(xml, vocabulary)).start();
}

describe('the shipped business information change', () => {
  it('passes the check, and draws every element and every flow', async () => {
    expect(await findings(xml, vocabulary)).toEqual([]);
    const { key, name, elements } = await compiled(xml, vocabulary);
    expect({ key, name }).toEqual({
      key: 'business-info-change',
      name: { 'zh-Hans': '工商信息修改', en: 'Business information change' },
    });
    const drawn = [...xml.matchAll(/bpmnElement="([^"]+)"/g)].map(([, id]) => id);
    expect([...drawn].sort()).toEqual([...elements.keys()].sort());
  });

  it('asks the unit’s department, who says why when it does not approve', async () => {
    const review = (await compiled(xml, vocabulary)).userTasks.get('department-review');
    expect(review).toMatchObject({ assignees: ['department-of:unit'], form: 'business-info-change' });
    expect(review?.outcomes.map(({ value, commentRequired }) => [value, commentRequired])).toEqual([
      ['approve', false],
      ['reject', true],
      ['return', true],
    ]);
  });

  it.each([
    ['approve', 'approved'],
    ['reject', 'rejected'],
  ])('does what was decided, then announces it: %s', async (outcome, told) => {
    const one = (await change()).complete('department-review', outcome).action(outcome);
    expect(one.ended()).toBe(true);
    expect(one.effects).toEqual([
      'send change-submitted>applicant task-created>department-of:unit',
      `action unit.${outcome}-change`,
      `send change-${told}>applicant`,
    ]);
  });

  it('returns for correction as often as it takes', async () => {
    const one = await change();
    for (let round = 0; round < 3; round += 1) {
      one.complete('department-review', 'return').action('return');
      expect(one.tasks()).toEqual(['correct']);
      one.complete('correct', 'resubmit');
      expect(one.tasks()).toEqual(['department-review']);
    }
    expect(one.effects.slice(1, 4)).toEqual([
      'action unit.return-change',
      'send change-returned>applicant',
      'send case-resubmitted>department-of:unit',
    ]);
    expect(one.complete('department-review', 'approve').action('approve').ended()).toBe(true);
  });

  it('reminds when due and escalates when overdue, on working days, while the task stays open', async () => {
    const one = await change();
    const { timers } = one.snapshot();
    expect(
      timers.map(({ elementId, dueAt }) => [elementId, (dueAt.getTime() - NOW.getTime()) / DAY]),
    ).toEqual([
      ['review-due', 10],
      ['review-overdue', 16],
    ]);
    one.fire('review-due').fire('review-overdue').action('escalate');
    expect(one.effects.slice(1)).toEqual([
      'send task-due>department-of:unit',
      'action workflow.escalate',
      'send task-overdue>parent-department-of:unit',
    ]);
    expect(one.tasks()).toEqual(['department-review']);
  });

  it('reminds the applicant of a correction', async () => {
    const one = (await change()).complete('department-review', 'return').action('return');
    expect(one.fire('correction-due').effects.at(-1)).toBe('send correction-due>applicant');
    expect(one.tasks()).toEqual(['correct']);
  });

  it.each(['department-review', 'correct'])('can be withdrawn while %s waits', async (task) => {
    const one = await change();
    if (task === 'correct') one.complete('department-review', 'return').action('return');
    expect(one.tasks()).toEqual([task]);
    one.apply({ kind: 'signal', name: 'withdraw' });
    expect(one.snapshot()).toMatchObject({ tasks: [], timers: [], subscriptions: [] });
    one.action('withdraw-change');
    expect(one.ended()).toBe(true);
    expect(one.effects.slice(-2)).toEqual([
      'action unit.withdraw-change',
      'send change-withdrawn>applicant case-withdrawn>department-of:unit',
    ]);
  });

  it('cannot be withdrawn once a decision has fallen', async () => {
    const one = (await change()).complete('department-review', 'approve').action('approve');
    expect(codeOf(() => one.apply({ kind: 'signal', name: 'withdraw' }))).toBe('NOT_WAITING');
  });
});
