import { END, START, caseOf, codeOf, flows, userTask, xmlOf, type TestCase } from './support/diagrams';

/** Several people decide one task together (会签): the engine asks, the caller counts. */

const drawn = (attributes: string) =>
  xmlOf(
    START +
      userTask('before') +
      userTask(
        'vote',
        '<bpmn:extensionElements><wf:outcome value="approve"/><wf:outcome value="reject"/></bpmn:extensionElements>',
        `wf:assignees="applicant" ${attributes}`,
      ) +
      userTask('after') +
      END +
      flows('start->before', 'before->vote', 'vote->after', 'after->end'),
  );

const asked = { countersigners: { vote: ['a', 'b', 'c'] } };

function answer(one: TestCase, index: number, decided: boolean) {
  const task = one.snapshot().tasks.at(index);
  one.variables = { ...one.variables, outcome: 'approve', countersign: { decided } };
  one.apply({ kind: 'complete-task', elementId: 'vote', executionId: task?.executionId ?? 'none' });
}

describe('a countersigned task', () => {
  it('asks everybody at once, each knowing how many there are', async () => {
    const one = (await caseOf(drawn('wf:countersign="all"'), asked)).start().complete('before');
    const { tasks } = one.snapshot();
    expect(tasks.map(({ item, poll }) => [item, poll?.size])).toEqual([
      ['a', 3],
      ['b', 3],
      ['c', 3],
    ]);
    expect(new Set(tasks.map(({ poll }) => poll?.id)).size).toBe(1);
    answer(one, 1, false);
    expect(one.snapshot().tasks.map(({ item }) => item)).toEqual(['a', 'c']);
    answer(one, 0, true);
    expect(one.tasks()).toEqual(['after']);
    expect(one.complete('after').ended()).toBe(true);
  });

  it('asks one after the other in sequence', async () => {
    const one = await caseOf(drawn('wf:countersign="0.5" wf:countersignOrder="sequence"'), asked);
    one.start().complete('before');
    for (const person of ['a', 'b', 'c']) {
      expect(one.snapshot().tasks).toMatchObject([{ item: person, poll: { size: 3 } }]);
      answer(one, 0, false);
    }
    expect(one.tasks()).toEqual(['after']);
  });

  it('cannot be entered before somebody has said who is asked', async () => {
    const one = (await caseOf(drawn('wf:countersign="any"'))).start();
    expect(codeOf(() => one.complete('before'))).toBe('EXECUTION_FAILED');
  });

  it('is taken back as a whole by a return', async () => {
    const one = (await caseOf(drawn('wf:countersign="all"'), asked)).start().complete('before');
    answer(one, 0, false);
    const { executionId = '' } = one.snapshot().tasks[0] ?? {};
    one.apply({ kind: 'move', elementId: 'vote', executionId, target: 'before', takesBack: true });
    expect(one.tasks()).toEqual(['before']);
    expect(one.complete('before').snapshot().tasks).toHaveLength(3);
  });

  it('says what a share and an order are', async () => {
    const { definition } = await caseOf(drawn('wf:countersign="0.6" wf:countersignOrder="sequence"'));
    expect(definition.userTasks.get('vote')).toMatchObject({
      countersign: { rule: 0.6, inSequence: true },
      outcomes: [
        { value: 'approve', approves: true },
        { value: 'reject', approves: false },
      ],
    });
  });
});
