import { idOf, textOf } from '../../../../../plugins/workflow/admin/src/bpmn/moddle/element';
import { planReview, planWork } from '../../../../../plugins/workflow/admin/src/studio/chain/plan/insert';
import { planMove } from '../../../../../plugins/workflow/admin/src/studio/chain/plan/move';
import {
  planRemoveReview,
  planRemoveWork,
} from '../../../../../plugins/workflow/admin/src/studio/chain/plan/remove';
import { planNoSkip, planSkip } from '../../../../../plugins/workflow/admin/src/studio/chain/plan/skip';
import type { ChainItem } from '../../../../../plugins/workflow/admin/src/studio/chain/reading/types';
import { Anybody } from '../../engine/support/diagrams';
import type {
  ActionFacts,
  DiagramVocabulary,
  Variables,
} from '../../../../../plugins/workflow/server/src/engine';
import {
  END,
  START,
  TestCase,
  compiled,
  findings,
  flows,
  userTask,
  xmlOf,
} from '../../engine/support/diagrams';
import { Tree, shippedXml } from './support/tree';

const FIRST = 'department-review';
const VERBS = ['approve', 'reject', 'return', 'withdraw'];
const vocabulary: DiagramVocabulary = {
  actions: new Map([
    ...VERBS.map((verb): [string, ActionFacts] => [`unit.${verb}-registration`, { inputs: [] }]),
    ['workflow.escalate', { inputs: [{ name: 'to', required: true }] }],
    ['do.it', { inputs: [] }],
  ]),
  assignees: new Anybody(),
};

const registration = () => Tree.read(shippedXml('unit-registration'));
const SECOND = {
  name: '分管领导复核',
  nameEn: 'Second review',
  assignees: 'parent-department-of:unit',
  dueIn: 'P3D',
  calendar: 'working-days',
};

function itemOf(tree: Tree, id: string): ChainItem {
  const item = tree.chain().items.find(({ element }) => idOf(element) === id);
  if (!item) throw new Error(`Not on the chain: ${id}`);
  return item;
}

/** A tree with a second review step behind the first one. */
async function twoReviews() {
  const tree = await registration();
  const second = tree.carryOut(planReview(tree.chain(), itemOf(tree, 'approve'), SECOND));
  return { tree, second };
}

const steps = (tree: Tree) =>
  tree
    .chain()
    .items.filter(({ kind }) => kind !== 'start' && kind !== 'end')
    .map(({ element }) => textOf(element, 'name'));

async function started(tree: Tree, variables: Variables = {}): Promise<TestCase> {
  return new TestCase(await compiled(await tree.xml(), vocabulary), variables).start();
}

describe('a new review step', () => {
  it('comes after the first one agreed, and then what the first one’s approval did', async () => {
    const { tree, second } = await twoReviews();
    const one = (await started(tree)).complete(FIRST, 'approve');
    expect(one.tasks()).toEqual([second]);
    expect(one.complete(second, 'approve').action('approve').ended()).toBe(true);
    expect(one.visited).toContain('notify-approved');
  });

  it('rejects and returns as its neighbour does; what is corrected is reviewed by both again', async () => {
    const { tree, second } = await twoReviews();
    const rejected = (await started(tree))
      .complete(FIRST, 'approve')
      .complete(second, 'reject')
      .action('reject');
    expect(rejected.ended()).toBe(true);
    const returned = (await started(tree))
      .complete(FIRST, 'approve')
      .complete(second, 'return')
      .action('return');
    expect(returned.complete('correct', 'resubmit').tasks()).toEqual([FIRST]);
    expect(returned.complete(FIRST, 'approve').tasks()).toEqual([second]);
  });

  it('before the first one gets the corrections as well', async () => {
    const tree = await registration();
    const before = tree.carryOut(planReview(tree.chain(), itemOf(tree, FIRST), SECOND));
    const one = (await started(tree)).complete(before, 'approve').complete(FIRST, 'return').action('return');
    expect(one.complete('correct', 'resubmit').tasks()).toEqual([before]);
  });

  it('has its neighbour’s form and outcomes, its own people and its own time', async () => {
    const { tree, second } = await twoReviews();
    const task = (await compiled(await tree.xml(), vocabulary)).userTasks.get(second);
    expect(task).toMatchObject({
      assignees: ['parent-department-of:unit'],
      form: 'unit-registration',
      dueIn: { duration: 'P3D', workingDays: true },
    });
    expect(task?.outcomes.map(({ value, commentRequired }) => [value, commentRequired])).toEqual([
      ['approve', false],
      ['reject', true],
      ['return', true],
    ]);
  });

  it('in a flow that decides nothing yet, ends what it does not agree to', async () => {
    const tree = await Tree.read(
      xmlOf(`${START}${userTask('read')}${END}${flows('start->read', 'read->end')}`),
    );
    const added = tree.carryOut(planReview(tree.chain(), itemOf(tree, 'end'), SECOND));
    expect((await started(tree)).complete('read').complete(added, 'reject').ended()).toBe(true);
    const agreed = (await started(tree)).complete('read').complete(added, 'approve');
    expect(agreed.visited).toContain('end');
  });
});

describe('a message or an action in the chain', () => {
  it('is done where it was put, and not again for whoever has corrected', async () => {
    const tree = await registration();
    const notice = {
      kind: 'notice',
      name: '告知审核人',
      nameEn: '',
      parts: [{ template: 'task-created', to: 'department-of:unit' }],
    } as const;
    const added = tree.carryOut(planWork(tree.chain(), itemOf(tree, FIRST), notice));
    const one = (await started(tree))
      .complete(FIRST, 'return')
      .action('return')
      .complete('correct', 'resubmit');
    expect(one.visited.filter((id) => id === added)).toHaveLength(1);
    expect(one.tasks()).toEqual([FIRST]);
  });

  it('carries out a registered action after the decision', async () => {
    const tree = await registration();
    const action = { kind: 'action', name: '归档', nameEn: '', action: 'do.it', parts: [] } as const;
    const added = tree.carryOut(planWork(tree.chain(), itemOf(tree, 'approved'), action));
    const one = (await started(tree)).complete(FIRST, 'approve').action('approve');
    expect(one.effects.at(-1)).toBe('action do.it');
    expect(one.action(added).ended()).toBe(true);
  });

  it('goes again', async () => {
    const tree = await registration();
    const item = itemOf(tree, 'notify-submitted');
    if (item.kind !== 'notice') throw new Error('No notice');
    tree.carryOut(planRemoveWork(tree.chain(), item));
    expect(steps(tree)).toEqual(['主管部门审核', '登记为已通过', '告知通过']);
    expect((await started(tree)).effects).toEqual([]);
  });
});

describe('removing a review step', () => {
  it('leaves the other, with the corrections of both', async () => {
    const { tree, second } = await twoReviews();
    tree.carryOut(planRemoveReview(tree.chain(), tree.review(FIRST)));
    const one = (await started(tree))
      .complete(second, 'return')
      .action('return')
      .complete('correct', 'resubmit');
    expect(one.tasks()).toEqual([second]);
    expect(one.complete(second, 'approve').action('approve').ended()).toBe(true);
    // Its reminders and their messages went with it.
    expect(await tree.xml()).not.toMatch(/review-due|notify-overdue/);
  });

  it('takes along what only it led to', async () => {
    const tree = await Tree.read(
      xmlOf(`${START}${userTask('read')}${END}${flows('start->read', 'read->end')}`),
    );
    const added = tree.carryOut(planReview(tree.chain(), itemOf(tree, 'end'), SECOND));
    tree.carryOut(planRemoveReview(tree.chain(), tree.review(added)));
    expect(await findings(await tree.xml(), vocabulary)).toEqual([]);
    expect(await tree.xml()).not.toContain('不予通过');
  });

  it('is refused for the only one, and for the only one that is never skipped', async () => {
    const tree = await registration();
    const only = planRemoveReview(tree.chain(), tree.review(FIRST));
    expect(only).toEqual({ kind: 'refused', refusal: 'only-review' });
    const both = await twoReviews();
    both.tree.carryOut(planSkip(both.tree.chain(), both.tree.review(both.second), 'amount < 5'));
    const sure = planRemoveReview(both.tree.chain(), both.tree.review(FIRST));
    expect(sure).toEqual({ kind: 'refused', refusal: 'all-skipped' });
  });
});

describe('moving a review step', () => {
  it.each([
    ['up', 'second'],
    ['down', 'first'],
  ] as const)('%s: the two are done the other way round, corrections included', async (direction, which) => {
    const { tree, second } = await twoReviews();
    const moved = tree.review(which === 'first' ? FIRST : second);
    tree.carryOut(planMove(tree.chain(), moved, direction));
    expect(steps(tree).slice(1, 3)).toEqual(['分管领导复核', '主管部门审核']);
    const one = (await started(tree)).complete(second, 'approve').complete(FIRST, 'return').action('return');
    expect(one.complete('correct', 'resubmit').tasks()).toEqual([second]);
    expect(one.complete(second, 'approve').complete(FIRST, 'approve').action('approve').ended()).toBe(true);
  });
});

describe('skipping a step under a condition', () => {
  it('goes past it when the condition holds, and only then', async () => {
    const { tree, second } = await twoReviews();
    tree.carryOut(planSkip(tree.chain(), tree.review(second), 'amount < 5'));
    const small = (await started(tree, { amount: 3 })).complete(FIRST, 'approve');
    expect(small.action('approve').ended()).toBe(true);
    expect((await started(tree, { amount: 9 })).complete(FIRST, 'approve').tasks()).toEqual([second]);
  });

  it('can be changed and taken away', async () => {
    const { tree, second } = await twoReviews();
    tree.carryOut(planSkip(tree.chain(), tree.review(second), 'amount < 5'));
    tree.carryOut(planSkip(tree.chain(), tree.review(second), 'amount < 2'));
    expect((await started(tree, { amount: 3 })).complete(FIRST, 'approve').tasks()).toEqual([second]);
    tree.carryOut(planNoSkip(tree.review(second)));
    expect((await started(tree, { amount: 1 })).complete(FIRST, 'approve').tasks()).toEqual([second]);
  });

  it('is asked again of a corrected case where a later step looks at it', async () => {
    const { tree, second } = await twoReviews();
    tree.carryOut(planSkip(tree.chain(), tree.review(FIRST), 'amount < 5'));
    const one = (await started(tree, { amount: 3 })).complete(second, 'return').action('return');
    expect(one.complete('correct', 'resubmit').tasks()).toEqual([second]);
  });

  it('is refused for the only step that is left: nobody would look at the case', async () => {
    const { tree, second } = await twoReviews();
    tree.carryOut(planSkip(tree.chain(), tree.review(FIRST), 'amount < 5'));
    const planned = planSkip(tree.chain(), tree.review(second), 'amount < 5');
    expect(planned).toEqual({ kind: 'refused', refusal: 'all-skipped' });
  });
});
