import { END, START, caseOf, codeOf, flows, userTask, xmlOf, type TestCase } from './support/diagrams';
import { boundary, timer } from './support/elements';

/** Going back to an earlier task (退回): what is taken back, and what goes on beside it. */

const goBack = (one: TestCase, from: string, target: string, takesBack = true) => {
  const { executionId = 'none' } = one.snapshot().tasks.find(({ elementId }) => elementId === from) ?? {};
  one.apply({ kind: 'move', elementId: from, executionId, target, takesBack });
  return one;
};

/** A task, two branches of two tasks each, and a task after they have joined. */
const forked = xmlOf(
  `${START}<bpmn:parallelGateway id="split"/><bpmn:parallelGateway id="join"/>${['before', 'a1', 'a2', 'b1', 'b2', 'after'].map((id) => userTask(id)).join('')}${END}${flows(
    'start->before',
    'before->split',
    'split->a1',
    'a1->a2',
    'a2->join',
    'split->b1',
    'b1->b2',
    'b2->join',
    'join->after',
    'after->end',
  )}`,
);

describe('a return to an earlier task', () => {
  const line = xmlOf(
    START +
      ['a', 'b', 'c']
        .map((id) => userTask(id) + boundary(`due-${id}`, id, timer('P1D'), 'cancelActivity="false"'))
        .join('') +
      END +
      flows('start->a', 'a->b', 'b->c', 'c->end', 'due-a->end', 'due-b->end', 'due-c->end'),
  );

  it('opens the earlier task, with a timer of its own, and drops those of the task it left', async () => {
    const one = (await caseOf(line)).start();
    const first = one.snapshot().timers[0];
    one.complete('a').complete('b');
    one.now = new Date(one.now.getTime() + 3_600_000);
    goBack(one, 'c', 'a');
    expect(one.tasks()).toEqual(['a']);
    const { timers } = one.snapshot();
    expect(timers.map(({ elementId }) => elementId)).toEqual(['due-a']);
    expect(timers[0]?.executionId).not.toBe(first?.executionId);
    expect(timers[0]?.dueAt).toEqual(new Date((first?.dueAt.getTime() ?? 0) + 3_600_000));
    expect(one.complete('a').complete('b').complete('c').ended()).toBe(true);
  });

  it('can be done again and again', async () => {
    const one = (await caseOf(line)).start().complete('a');
    for (let round = 0; round < 20; round += 1) goBack(one, 'b', 'a').complete('a');
    expect(one.tasks()).toEqual(['b']);
    expect(one.snapshot().timers.map(({ elementId }) => elementId)).toEqual(['due-b']);
    expect(one.complete('b').complete('c').ended()).toBe(true);
  });

  it('goes nowhere that is not a task of the same scope, nor to a task under way', async () => {
    const one = (await caseOf(line)).start().complete('a');
    for (const target of ['b', 'end-of-nothing', 'constructor']) {
      expect(codeOf(() => goBack(one, 'b', target))).toBe('NOT_WAITING');
    }
    expect(one.tasks()).toEqual(['b']);
  });
});

describe('a return from inside a parallel branch', () => {
  const inBranches = async () => (await caseOf(forked)).start().complete('before');

  it('leaves the other branch alone when it stays inside its own', async () => {
    const one = (await inBranches()).complete('a1').complete('b1');
    goBack(one, 'a2', 'a1');
    expect(one.tasks()).toEqual(['a1', 'b2']);
    expect(one.complete('b2').complete('a1').complete('a2').complete('after').ended()).toBe(true);
  });

  it('takes the other branch back too when it goes before the fork', async () => {
    const one = (await inBranches()).complete('a1');
    goBack(one, 'a2', 'before');
    expect(one.tasks()).toEqual(['before']);
    one.complete('before');
    expect(one.tasks()).toEqual(['a1', 'b1']);
    for (const id of ['a1', 'a2', 'b1', 'b2', 'after']) one.complete(id);
    expect(one.ended()).toBe(true);
  });

  it('takes back what has reached the join: nothing is counted twice', async () => {
    const one = (await inBranches()).complete('b1').complete('b2').complete('a1');
    goBack(one, 'a2', 'before').complete('before').complete('a1').complete('a2');
    expect(one.tasks()).toEqual(['b1']);
    expect(one.complete('b1').complete('b2').tasks()).toEqual(['after']);
    expect(one.complete('after').ended()).toBe(true);
  });

  it('keeps the other branch when the way leads straight back', async () => {
    const one = (await inBranches()).complete('b1').complete('a1');
    goBack(one, 'a2', 'before', false);
    expect(one.tasks()).toEqual(['b2', 'before']);
    one.complete('b2');
    goBack(one, 'before', 'a2', false);
    expect(one.tasks()).toEqual(['a2']);
    expect(one.complete('a2').complete('after').ended()).toBe(true);
  });
});

describe('what a return may choose', () => {
  const upstream = async (xml: string) => {
    const { definition } = await caseOf(xml);
    return Object.fromEntries([...definition.userTasks].map(([id, model]) => [id, model.upstream]));
  };

  it('is the tasks before it, and none that runs beside it', async () => {
    expect(await upstream(forked)).toEqual({
      before: [],
      a1: ['before'],
      a2: ['before', 'a1'],
      b1: ['before'],
      b2: ['before', 'b1'],
      after: ['before', 'a1', 'a2', 'b1', 'b2'],
    });
  });

  it('leaves out what runs beside it even where a loop leads there', async () => {
    const again = forked.replace(
      flows('after->end'),
      `<bpmn:exclusiveGateway id="gate" default="gate-end"/>${flows('after->gate', 'gate->end', 'gate->before: outcome = "again"')}`,
    );
    expect((await upstream(again)).a2).toEqual(['before', 'a1', 'after']);
  });
});

describe('a return inside a sub-process', () => {
  it('stays inside it, and the guard of the sub-process still holds', async () => {
    const inner = `<bpmn:startEvent id="in"/>${userTask('a')}${userTask('b')}<bpmn:endEvent id="out"/>${flows('in->a', 'a->b', 'b->out')}`;
    const xml = xmlOf(
      `${START}${userTask('outer')}<bpmn:subProcess id="sub">${inner}</bpmn:subProcess>${END}${boundary(
        'guard',
        'sub',
        '<bpmn:signalEventDefinition signalRef="sig"/>',
      )}${flows('start->outer', 'outer->sub', 'sub->end', 'guard->end')}`,
      '<bpmn:signal id="sig" name="withdraw"/>',
    );
    const one = (await caseOf(xml)).start().complete('outer').complete('a');
    expect(codeOf(() => goBack(one, 'b', 'outer'))).toBe('NOT_WAITING');
    goBack(one, 'b', 'a');
    expect(one.tasks()).toEqual(['a']);
    const state = one.state;
    expect(one.complete('a').complete('b').ended()).toBe(true);
    one.state = state;
    one.apply({ kind: 'signal', name: 'withdraw' });
    expect(one.ended()).toBe(true);
  });
});
