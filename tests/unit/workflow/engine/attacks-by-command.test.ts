import { EngineError, loadDiagram, openCase } from '../../../../plugins/workflow/server/src/engine';
import {
  END,
  NOW,
  START,
  around,
  caseOf,
  compiled,
  flows,
  formal,
  scopeOf,
  userTask,
  xmlOf,
  codeOf,
} from './support/diagrams';
import { choice } from './support/elements';

/** Every hole that the engine's parts have as they come, closed. */

describe('a task that is closed', () => {
  it('cannot be completed again, nor anything in its place', async () => {
    const one = (await caseOf(choice('outcome = "yes"'))).start();
    const [task] = one.snapshot().tasks;
    const command = {
      kind: 'complete-task',
      elementId: 'ask',
      executionId: task?.executionId ?? '',
    } as const;
    one.apply(command);
    const { state } = one;
    for (const elementId of ['ask', 'no']) {
      expect(codeOf(() => one.apply({ ...command, elementId }))).toBe('NOT_WAITING');
    }
    expect(one.state).toBe(state);
    expect(one.tasks()).toEqual(['no']);
  });

  it('leaves the session as it was', async () => {
    const one = (await caseOf(choice('outcome = "yes"'))).start();
    const session = one.session();
    const before = session.snapshot();
    expect(() => session.apply({ kind: 'complete-task', elementId: 'ask', executionId: 'forged' })).toThrow(
      EngineError,
    );
    expect(() =>
      session.apply({
        kind: 'complete-task',
        elementId: 'no',
        executionId: before.tasks[0]?.executionId ?? '',
      }),
    ).toThrow(EngineError);
    expect(session.snapshot()).toEqual(before);
  });

  it('is not reached by the wrong kind of command', async () => {
    const one = (await caseOf(choice('outcome = "yes"'))).start();
    const target = { elementId: 'ask', executionId: one.snapshot().tasks[0]?.executionId ?? '' };
    for (const kind of ['complete-action', 'fire-timer'] as const) {
      expect(codeOf(() => one.apply({ kind, ...target }))).toBe('NOT_WAITING');
    }
    expect(codeOf(() => one.apply({ kind: 'fail-action', ...target, errorCode: 'X' }))).toBe('NOT_WAITING');
    expect(codeOf(() => one.apply({ kind: 'signal', name: 'ask' }))).toBe('NOT_WAITING');
  });
});

describe('resuming', () => {
  const guarded = xmlOf(
    `${around(
      userTask('ask'),
      'ask',
    )}<bpmn:boundaryEvent id="late" attachedToRef="ask"><bpmn:timerEventDefinition>${formal('timeDuration', 'P1D')}</bpmn:timerEventDefinition></bpmn:boundaryEvent>${flows(
      'late->end',
    )}`,
  );

  it("does not fire what is overdue ahead of the user's own action", async () => {
    const one = (await caseOf(guarded)).start();
    one.now = new Date(NOW.getTime() + 30 * 86_400_000);
    expect(one.snapshot()).toMatchObject({ tasks: [{ elementId: 'ask' }], timers: [{ elementId: 'late' }] });
    one.complete('ask');
    expect(one.visited).not.toContain('late');
  });

  it('ignores a timer that is no longer armed', async () => {
    const one = (await caseOf(guarded)).start();
    const [timer] = one.snapshot().timers;
    one.complete('ask');
    expect(
      codeOf(() =>
        one.apply({ kind: 'fire-timer', elementId: 'late', executionId: timer?.executionId ?? '' }),
      ),
    ).toBe('NOT_WAITING');
  });

  it('does not ask for a pending action a second time', async () => {
    const gates = '<bpmn:parallelGateway id="split"/><bpmn:serviceTask id="call" wf:action="do.it"/>';
    const ways = flows('start->split', 'split->call', 'split->ask', 'call->end', 'ask->end');
    const one = (await caseOf(xmlOf(START + gates + userTask('ask') + END + ways))).start();
    one.complete('ask');
    expect(one.snapshot().actions).toMatchObject([{ elementId: 'call' }]);
    expect(one.effects).toEqual(['action do.it']);
  });

  it.each([
    ['no JSON', '{'],
    ['something else', '{"a": 1}'],
    ['a bare value', 'null'],
    ['nothing', ''],
  ])('refuses a state that is %s', async (_name, state) => {
    const definition = await compiled(guarded);
    expect(codeOf(() => openCase(definition, state, scopeOf()))).toBe('STATE_INVALID');
  });

  it('refuses the state of another process', async () => {
    const one = (await caseOf(guarded)).start();
    const other = await compiled(guarded.replace('id="flow"', 'id="other-flow"'));
    expect(codeOf(() => openCase(other, one.state, scopeOf()))).toBe('STATE_INVALID');
  });

  it('does not check names again when a deployed version is loaded, but everything that is unsafe', async () => {
    const dropped = guarded.replace('applicant', 'no-longer-registered');
    expect((await loadDiagram(dropped)).key).toBe('flow');
    await expect(loadDiagram(choice('matches("a", "b")'))).rejects.toMatchObject({
      code: 'DIAGRAM_INVALID',
      problems: [{ elementId: 'gate-yes', rule: 'expression' }],
    });
  });
});

describe('a parallel join', () => {
  const signOffs = xmlOf(
    `${START}<bpmn:parallelGateway id="split"/><bpmn:parallelGateway id="join"/>${['a', 'b']
      .map(
        (id) =>
          `${userTask(
            id,
          )}<bpmn:exclusiveGateway id="${id}-gate" default="${id}-gate-${id}-rework"/>${userTask(
            `${id}-rework`,
          )}`,
      )
      .join('')}${userTask('after')}${END}${flows(
      'start->split',
      'split->a',
      'split->b',
      'join->after',
      'after->end',
    )}${['a', 'b']
      .map((id) =>
        flows(
          `${id}->${id}-gate`,
          `${id}-gate->join: outcome = "approve"`,
          `${id}-gate->${id}-rework`,
          `${id}-rework->${id}`,
        ),
      )
      .join('')}`,
  );

  it('does not fire early when one of two sign-offs is returned', async () => {
    const one = (await caseOf(signOffs)).start();
    one.complete('a', 'approve');
    expect(one.complete('b', 'return').tasks()).toEqual(['b-rework']);
  });

  it('fires after the rework, once', async () => {
    const one = (await caseOf(signOffs)).start();
    one.complete('b', 'return').complete('b-rework').complete('b', 'return').complete('b-rework');
    one.complete('a', 'approve');
    expect(one.tasks()).toEqual(['b']);
    expect(one.complete('b', 'approve').tasks()).toEqual(['after']);
    expect(one.complete('after').ended()).toBe(true);
  });

  it('costs no more with many stages to return to', async () => {
    const stages = Array.from({ length: 12 }, (_, index) => `s${index}`);
    const gate = (id: string) => `<bpmn:exclusiveGateway id="${id}-gate" default="${id}-gate-end"/>`;
    const ways = stages.flatMap((id, index) => [
      `${index === 0 ? 'start' : `${stages[index - 1]}-gate`}->${id}${index === 0 ? '' : ': outcome = "approve"'}`,
      `${id}->${id}-gate`,
      `${id}-gate->end`,
      ...stages.slice(0, index).map((back) => `${id}-gate->${back}: outcome = "${back}"`),
    ]);
    const one = await caseOf(
      xmlOf(START + END + stages.map((id) => userTask(id) + gate(id)).join('') + flows(...ways)),
    );
    one.start();
    for (const id of stages.slice(0, -1)) one.complete(id, 'approve');
    expect(one.complete('s11', 's0').tasks()).toEqual(['s0']);
    expect(one.state?.length).toBeLessThan(30_000);
  });
});
