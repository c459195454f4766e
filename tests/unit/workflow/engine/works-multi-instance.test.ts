import { START, END, around, caseOf, flows, formal, userTask, xmlOf } from './support/diagrams';
import { timer, boundary, loop } from './support/elements';

/** One feature for each row of what the engine runs; every step starts from the stored state. */

describe('multi-instance', () => {
  const approvals = (characteristics: string, more = '') =>
    xmlOf(
      START +
        userTask('vote', characteristics) +
        more +
        userTask('after') +
        END +
        flows('start->vote', 'vote->after', 'after->end'),
    );
  const completeOne = (one: Awaited<ReturnType<typeof caseOf>>, index: number, outcome: string) => {
    const task = one.snapshot().tasks.at(index);
    one.variables = { ...one.variables, outcome };
    one.apply({ kind: 'complete-task', elementId: 'vote', executionId: task?.executionId ?? '' });
  };

  it('asks everybody at once, and goes on when all have answered (会签)', async () => {
    const one = await caseOf(
      approvals(loop('', 'wf:collection="=reviewers" wf:elementVariable="reviewer"')),
      {
        reviewers: ['a', 'b', 'c'],
      },
    );
    one.start();
    expect(one.snapshot().tasks.map(({ item }) => item)).toEqual(['a', 'b', 'c']);
    completeOne(one, 1, 'approve');
    expect(one.snapshot().tasks.map(({ item }) => item)).toEqual(['a', 'c']);
    completeOne(one, 1, 'approve');
    completeOne(one, 0, 'approve');
    expect(one.complete('after').ended()).toBe(true);
  });

  it('goes on with the first answer that decides (或签)', async () => {
    const first = loop(formal('loopCardinality', '3') + formal('completionCondition', 'outcome = "approve"'));
    const one = (await caseOf(approvals(first))).start();
    completeOne(one, 0, 'reject');
    expect(one.tasks()).toEqual(['vote', 'vote']);
    completeOne(one, 0, 'approve');
    expect(one.tasks()).toEqual(['after']);
  });

  it('goes on when enough have approved (ratio), counting over recovery', async () => {
    const ratio = 'count(outcomes[item = "approve"]) / nrOfInstances >= 0.5';
    const one = (
      await caseOf(approvals(loop(formal('loopCardinality', '=4') + formal('completionCondition', ratio))))
    ).start();
    completeOne(one, 3, 'approve');
    completeOne(one, 0, 'reject');
    expect(one.tasks()).toEqual(['vote', 'vote']);
    completeOne(one, 1, 'approve');
    expect(one.tasks()).toEqual(['after']);
  });

  it('asks one after the other when sequential', async () => {
    const one = await caseOf(approvals(loop('', 'isSequential="true" wf:collection="reviewers"')), {
      reviewers: ['a', 'b'],
    });
    one.start();
    expect(one.snapshot().tasks.map(({ item }) => item)).toEqual(['a']);
    completeOne(one, 0, 'approve');
    expect(one.snapshot().tasks.map(({ item }) => item)).toEqual(['b']);
    completeOne(one, 0, 'approve');
    expect(one.complete('after').ended()).toBe(true);
  });

  it('passes when there is nobody to ask', async () => {
    const one = await caseOf(approvals(loop('', 'wf:collection="reviewers"')), { reviewers: [] });
    expect(one.start().tasks()).toEqual(['after']);
  });

  it('cancels all instances when a timer interrupts', async () => {
    const late = boundary('late', 'vote', timer('P1D')) + flows('late->end');
    const one = (await caseOf(approvals(loop(formal('loopCardinality', '60')), late))).start();
    expect(one.tasks()).toHaveLength(60);
    completeOne(one, 0, 'approve');
    expect(one.fire('late').ended()).toBe(true);
  });

  it('repeats a sub-process, and each task inside is its own', async () => {
    const inner = `<bpmn:startEvent id="in"/>${userTask('inner')}<bpmn:endEvent id="out"/>${flows('in->inner', 'inner->out')}`;
    const sub = `<bpmn:subProcess id="each">${loop(formal('loopCardinality', '3'))}${inner}</bpmn:subProcess>`;
    const one = (await caseOf(xmlOf(around(sub, 'each')))).start();
    const [first, second] = one.snapshot().tasks;
    one.apply({ kind: 'complete-task', elementId: 'inner', executionId: second?.executionId ?? '' });
    expect(one.snapshot().tasks.map(({ executionId }) => executionId)).toContain(first?.executionId);
    expect(one.snapshot().tasks.map(({ executionId }) => executionId)).not.toContain(second?.executionId);
    expect(one.complete('inner').complete('inner').ended()).toBe(true);
  });
});
