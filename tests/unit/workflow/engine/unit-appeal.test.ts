import { NOW, TestCase, compiled, findings, codeOf } from './support/diagrams';
import { shippedHouse, shippedXml } from './support/shipped-house';

const xml = shippedXml('unit-appeal');
const DAY = 86_400_000;

const vocabulary = shippedHouse('unit-appeal', {
  'unit.approve-appeal': {},
  'unit.reject-appeal': {},
  'unit.return-appeal': {},
  'unit.withdraw-appeal': { decides: false },
  'unit.close-appeal-window': { decides: false, leaves: ['underDepartmentReview'] },
});

const appeal = async (): Promise<TestCase> => new TestCase(await compiled(xml, vocabulary)).start();
/** What the application keeps of the action's result. */
const closed = (one: TestCase): TestCase => {
  one.variables = { ...one.variables, underDepartmentReview: true };
  return one.action('close-window');
};
const signalled = (one: TestCase, name: string): TestCase => {
  one.apply({ kind: 'signal', name });
  return one;
};
const answered = async (): Promise<TestCase> => closed(signalled(await appeal(), 'incumbent-answers'));

describe('the shipped unit appeal', () => {
  it('passes the check', async () => {
    expect(await findings(xml, vocabulary)).toEqual([]);
  });

  it('draws every element and every flow', async () => {
    const { elements } = await compiled(xml, vocabulary);
    const drawn = [...xml.matchAll(/bpmnElement="([^"]+)"/g)].map(([, id]) => id);
    expect([...drawn].sort()).toEqual([...elements.keys()].sort());
  });

  it('tells both sides and gives the administrator three working days, before anybody reviews', async () => {
    const one = await appeal();
    expect(one.effects).toEqual(['send appeal-submitted>applicant appeal-raised>administrator-of:unit']);
    const { tasks, timers } = one.snapshot();
    expect(tasks).toEqual([]);
    expect(
      timers.map(({ elementId, dueAt }) => [elementId, (dueAt.getTime() - NOW.getTime()) / DAY]),
    ).toEqual([['window-closes', 6]]);
  });

  it('goes to the department at once when the administrator has answered, and the window is over', async () => {
    const one = await answered();
    expect(one.effects.slice(1)).toEqual([
      'send appeal-answered>administrator-of:unit',
      'action unit.close-appeal-window',
      'send appeal-in-review>applicant task-created>department-of:unit',
    ]);
    expect(one.tasks()).toEqual(['department-review']);
    expect(one.snapshot().timers.map(({ elementId }) => elementId)).not.toContain('window-closes');
    expect(codeOf(() => one.apply({ kind: 'signal', name: 'incumbent-answers' }))).toBe('NOT_WAITING');
  });

  it('goes to the department without an answer when the window closes, and none is taken after that', async () => {
    const one = closed((await appeal()).fire('window-closes'));
    expect(one.effects.slice(1)).toEqual([
      'send appeal-window-closed>administrator-of:unit',
      'action unit.close-appeal-window',
      'send appeal-in-review>applicant task-created>department-of:unit',
    ]);
    expect(one.tasks()).toEqual(['department-review']);
    expect(codeOf(() => one.apply({ kind: 'signal', name: 'incumbent-answers' }))).toBe('NOT_WAITING');
  });

  it('tells the former administrator while they still are it, changes the roles, and tells the appellant', async () => {
    const one = (await answered()).complete('department-review', 'approve').action('approve');
    expect(one.ended()).toBe(true);
    expect(one.effects.slice(-3)).toEqual([
      'send appeal-upheld>administrator-of:unit',
      'action unit.approve-appeal',
      'send appeal-approved>applicant',
    ]);
  });

  it('rejects, and tells both sides', async () => {
    const one = (await answered()).complete('department-review', 'reject').action('reject');
    expect(one.ended()).toBe(true);
    expect(one.effects.slice(-2)).toEqual([
      'action unit.reject-appeal',
      'send appeal-rejected>applicant appeal-dismissed>administrator-of:unit',
    ]);
  });

  it('returns for correction as often as it takes, and opens no second window', async () => {
    const one = await answered();
    for (let round = 0; round < 3; round += 1) {
      one.complete('department-review', 'return').action('return');
      expect(one.tasks()).toEqual(['correct']);
      one.complete('correct', 'resubmit');
      expect(one.tasks()).toEqual(['department-review']);
      expect(codeOf(() => one.apply({ kind: 'signal', name: 'incumbent-answers' }))).toBe('NOT_WAITING');
    }
    expect(one.effects.slice(-3)).toEqual([
      'action unit.return-appeal',
      'send appeal-returned>applicant appeal-return-announced>administrator-of:unit',
      'send case-resubmitted>department-of:unit appeal-correction-announced>administrator-of:unit',
    ]);
  });

  it('reminds when due and escalates when overdue, on working days, while the task stays open', async () => {
    const one = await answered();
    const before = one.effects.length;
    one.fire('review-due').fire('review-overdue');
    const { executionId } = one.snapshot().actions[0] ?? { executionId: '' };
    one.apply({ kind: 'complete-action', elementId: 'escalate', executionId });
    expect(one.effects.slice(before)).toEqual([
      'send task-due>department-of:unit',
      'action workflow.escalate',
      'send task-overdue>parent-department-of:unit',
    ]);
    expect(one.tasks()).toEqual(['department-review']);
  });

  it('reminds the appellant of a correction', async () => {
    const one = (await answered())
      .complete('department-review', 'return')
      .action('return')
      .fire('correction-due');
    expect(one.effects.at(-1)).toBe('send correction-due>applicant');
  });

  it('can be withdrawn while the administrator has time to answer; the department never hears of it', async () => {
    const one = signalled(await appeal(), 'withdraw');
    expect(one.snapshot()).toMatchObject({ tasks: [], timers: [], subscriptions: [] });
    one.action('withdraw-appeal');
    expect(one.ended()).toBe(true);
    expect(one.effects.slice(1)).toEqual([
      'action unit.withdraw-appeal',
      'send appeal-withdrawn>applicant appeal-withdrawal-announced>administrator-of:unit',
    ]);
  });

  it.each(['department-review', 'correct'])('can be withdrawn while %s waits', async (task) => {
    const one = await answered();
    if (task === 'correct') one.complete('department-review', 'return').action('return');
    signalled(one, 'withdraw').action('withdraw-appeal');
    expect(one.ended()).toBe(true);
    expect(one.effects.slice(-2)).toEqual([
      'send appeal-withdrawn>applicant appeal-withdrawal-announced>administrator-of:unit',
      'send case-withdrawn>department-of:unit',
    ]);
  });

  it('cannot be withdrawn once a decision has fallen', async () => {
    const one = (await answered()).complete('department-review', 'approve').action('approve');
    expect(codeOf(() => one.apply({ kind: 'signal', name: 'withdraw' }))).toBe('NOT_WAITING');
  });
});
