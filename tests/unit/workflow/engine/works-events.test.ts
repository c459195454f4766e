import { START, END, caseOf, flows, formal, userTask, xmlOf, codeOf } from './support/diagrams';
import {
  signalled,
  messaged,
  failing,
  escalating,
  signalEvent,
  messageEvent,
  timer,
  boundary,
} from './support/elements';

/** One feature for each row of what the engine runs; every step starts from the stored state. */

describe('boundary events', () => {
  const guarded = (event: string, roots = '', host = userTask('ask')) =>
    xmlOf(
      START +
        host +
        event +
        userTask('other') +
        END +
        flows('start->ask', 'ask->end', 'guard->other', 'other->end'),
      roots,
    );

  it('interrupts a task when its timer fires', async () => {
    const one = (
      await caseOf(
        guarded(boundary('guard', 'ask', timer('P3D', 'timeDuration', 'wf:calendar="working-days"'))),
      )
    ).start();
    expect(one.snapshot().timers[0]?.dueAt).toEqual(new Date('2026-03-08T01:00:00.000Z'));
    expect(one.fire('guard').tasks()).toEqual(['other']);
    expect(one.complete('other').ended()).toBe(true);
  });

  it('keeps the due date of a timer over recovery, however late it is', async () => {
    const one = (await caseOf(guarded(boundary('guard', 'ask', timer('P3D'))))).start();
    one.now = new Date('2027-01-01T00:00:00.000Z');
    expect(one.snapshot().timers).toMatchObject([
      { elementId: 'guard', dueAt: new Date('2026-03-05T01:00:00.000Z') },
    ]);
  });

  it('repeats a cycle beside the task as often as it says, each time anew', async () => {
    const one = (
      await caseOf(
        guarded(boundary('guard', 'ask', timer('R3/PT24H', 'timeCycle'), 'cancelActivity="false"')),
      )
    ).start();
    const executions = new Set<string | undefined>();
    for (let round = 0; round < 3; round += 1) {
      executions.add(one.snapshot().timers[0]?.executionId);
      one.fire('guard');
    }
    expect(executions.size).toBe(3);
    expect(one.snapshot().timers).toEqual([]);
    expect(one.now).toEqual(new Date('2026-03-05T01:00:00.000Z'));
    // A task runs once at a time: the second token waits behind the first, and none is lost.
    for (let round = 0; round < 3; round += 1) {
      expect(one.tasks()).toEqual(['ask', 'other']);
      one.complete('other');
    }
    expect(one.tasks()).toEqual(['ask']);
  });

  it('reads the date of a timer from FEEL', async () => {
    const one = await caseOf(guarded(boundary('guard', 'ask', timer('=deadline', 'timeDate'))), {
      deadline: '2026-05-01T00:00:00+08:00',
    });
    expect(one.start().snapshot().timers[0]?.dueAt).toEqual(new Date('2026-04-30T16:00:00.000Z'));
    expect(one.fire('guard').tasks()).toEqual(['other']);
  });

  it('catches a signal by its name', async () => {
    const one = (await caseOf(guarded(boundary('guard', 'ask', signalEvent), signalled))).start();
    expect(one.definition.signals).toEqual(['withdraw']);
    expect(one.snapshot().subscriptions).toMatchObject([
      { kind: 'signal', name: 'withdraw', boundary: true },
    ]);
    one.apply({ kind: 'signal', name: 'withdraw' });
    expect(one.tasks()).toEqual(['other']);
    expect(one.complete('other').ended()).toBe(true);
  });

  it('catches a message by its name', async () => {
    const one = (
      await caseOf(guarded(boundary('guard', 'ask', messageEvent, 'cancelActivity="false"'), messaged))
    ).start();
    one.apply({ kind: 'message', name: 'answer' });
    expect(one.tasks()).toEqual(['ask', 'other']);
    expect(one.complete('ask').complete('other').ended()).toBe(true);
  });

  it('catches the error of an action by its code, and no other', async () => {
    const call = '<bpmn:serviceTask id="ask" wf:action="do.it"/>';
    const error = boundary('guard', 'ask', '<bpmn:errorEventDefinition errorRef="err"/>');
    const one = (await caseOf(guarded(error, failing, call))).start();
    const { state } = one;
    expect(one.action('ask', 'REFUSED').tasks()).toEqual(['other']);
    expect(one.complete('other').ended()).toBe(true);
    one.state = state;
    expect(codeOf(() => one.action('ask', 'ANOTHER'))).toBe('EXECUTION_FAILED');
  });

  it('catches an error and an escalation thrown inside a sub-process', async () => {
    const thrown = (definition: string, roots: string, attributes: string) =>
      guarded(
        boundary('guard', 'ask', definition, attributes),
        roots,
        `<bpmn:subProcess id="ask"><bpmn:startEvent id="in"/>${userTask('inner')}<bpmn:endEvent id="out">${definition}</bpmn:endEvent>
          ${flows('in->inner', 'inner->out')}</bpmn:subProcess>`,
      );
    const error = (await caseOf(thrown('<bpmn:errorEventDefinition errorRef="err"/>', failing, ''))).start();
    expect(error.complete('inner').tasks()).toEqual(['other']);
    expect(error.complete('other').ended()).toBe(true);
    const beside = 'cancelActivity="false"';
    const escalation = (
      await caseOf(thrown('<bpmn:escalationEventDefinition escalationRef="esc"/>', escalating, beside))
    ).start();
    expect(escalation.complete('inner').tasks()).toEqual(['other']);
    expect(escalation.complete('other').ended()).toBe(true);
  });

  it('looks at a condition at its start and after every step', async () => {
    const condition = `<bpmn:conditionalEventDefinition>${formal('condition', 'amount > 10')}</bpmn:conditionalEventDefinition>`;
    const gates = '<bpmn:parallelGateway id="split"/>';
    const ways = flows(
      'start->split',
      'split->ask',
      'split->beside',
      'beside->end',
      'ask->end',
      'guard->other',
      'other->end',
    );
    const content =
      START +
      gates +
      userTask('ask') +
      userTask('beside') +
      boundary('guard', 'ask', condition) +
      userTask('other') +
      END +
      ways;
    const one = (await caseOf(xmlOf(content), { amount: 1 })).start();
    expect(one.snapshot().subscriptions).toMatchObject([{ kind: 'condition', boundary: true }]);
    const session = one.session();
    session.setVariables({ amount: 11 });
    const [beside] = session.snapshot().tasks.filter(({ elementId }) => elementId === 'beside');
    session.apply({ kind: 'complete-task', elementId: 'beside', executionId: beside?.executionId ?? '' });
    one.state = session.snapshot().state;
    expect(one.tasks()).toEqual(['other']);
    expect(one.complete('other').ended()).toBe(true);
  });

  it('cancels everything inside a sub-process that is withdrawn', async () => {
    const review = `<bpmn:subProcess id="ask"><bpmn:startEvent id="in"/>${userTask('inner')}${userTask('late')}
      ${boundary('due', 'inner', timer('P1D'), 'cancelActivity="false"')}<bpmn:endEvent id="out"/><bpmn:endEvent id="out2"/>
      ${flows('in->inner', 'inner->out', 'due->late', 'late->out2')}</bpmn:subProcess>`;
    const one = (await caseOf(guarded(boundary('guard', 'ask', signalEvent), signalled, review)))
      .start()
      .fire('due');
    expect(one.tasks()).toEqual(['inner', 'late']);
    const session = one.session();
    session.apply({ kind: 'signal', name: 'withdraw' });
    expect(session.snapshot()).toMatchObject({
      tasks: [{ elementId: 'other' }],
      timers: [],
      subscriptions: [],
    });
    one.state = session.snapshot().state;
    expect(one.complete('other').ended()).toBe(true);
    expect(one.visited).not.toContain('inner');
  });
});
