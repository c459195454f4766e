import fc from 'fast-check';
import { EngineError, openCase, type Command } from '../../../../plugins/workflow/server/src/engine';
import {
  END,
  START,
  addDuration,
  compiled,
  flows,
  formal,
  scopeOf,
  userTask,
  waitingIn,
  xmlOf,
} from './support/diagrams';

/** A small diagram with something of everything: choices, ways back, timers, a signal, an action. */
const small = xmlOf(
  `${START}<bpmn:subProcess id="sub"><bpmn:startEvent id="in"/><bpmn:parallelGateway id="split"/><bpmn:parallelGateway id="join"/>
    ${userTask('a')}${userTask('b')}<bpmn:exclusiveGateway id="gate" default="gate-a"/><bpmn:endEvent id="out"/>
    <bpmn:boundaryEvent id="due" attachedToRef="a" cancelActivity="false"><bpmn:timerEventDefinition>
      ${formal('timeCycle', 'R2/PT24H')}</bpmn:timerEventDefinition></bpmn:boundaryEvent><bpmn:endEvent id="told"/>
    ${flows('in->split', 'split->a', 'split->b', 'a->gate', 'gate->join: outcome = "approve"', 'gate->a', 'b->join', 'join->out', 'due->told')}
  </bpmn:subProcess><bpmn:boundaryEvent id="guard" attachedToRef="sub"><bpmn:signalEventDefinition signalRef="sig"/></bpmn:boundaryEvent>
  <bpmn:serviceTask id="call" wf:action="do.it"/>${END}${flows('start->sub', 'sub->call', 'guard->end', 'call->end')}`,
  '<bpmn:signal id="sig" name="withdraw"/>',
);

type Move = (waiting: ReturnType<ReturnType<typeof openCase>['snapshot']>) => Command;

const at = <Item>(items: readonly Item[], index: number): Item | undefined =>
  items[index % Math.max(items.length, 1)];
const forged = { elementId: 'a', executionId: 'forged' };

const move = fc.oneof(
  fc.nat().map((n): Move => ({ tasks }) => ({ kind: 'complete-task', ...(at(tasks, n) ?? forged) })),
  fc.nat().map((n): Move => ({ timers }) => ({ kind: 'fire-timer', ...(at(timers, n) ?? forged) })),
  fc.nat().map((n): Move => ({ actions }) => ({ kind: 'complete-action', ...(at(actions, n) ?? forged) })),
  fc.constant<Move>(({ actions }) => ({ kind: 'fail-action', ...(actions[0] ?? forged), errorCode: 'ANY' })),
  fc
    .constantFrom<Command>(
      { kind: 'start' },
      { kind: 'signal', name: 'unknown' },
      { kind: 'message', name: 'unknown' },
      { kind: 'complete-task', elementId: 'constructor', executionId: '__proto__' },
    )
    .map(
      (command): Move =>
        () =>
          command,
    ),
  { weight: 1, arbitrary: fc.constant<Move>(() => ({ kind: 'signal', name: 'withdraw' })) },
);

const step = fc.record({
  move,
  outcome: fc.constantFrom('approve', 'return', '${x}', 7, null),
  reopen: fc.boolean(),
});

describe('any sequence of commands', () => {
  it('either moves the case or raises an EngineError, and never makes its state grow out of bounds', async () => {
    const definition = await compiled(small);
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let session = openCase(definition, null, scopeOf());
        session.apply({ kind: 'start' });
        let { state } = session.snapshot();
        for (const { move: next, outcome, reopen } of steps) {
          if (reopen) session = openCase(definition, state, { ...scopeOf({ outcome }), addDuration });
          session.setVariables({ outcome });
          try {
            session.apply(next(session.snapshot()));
            ({ state } = session.snapshot());
            expect(waitingIn(openCase(definition, state, scopeOf()).snapshot())).toEqual(
              waitingIn(session.snapshot()),
            );
          } catch (error) {
            if (!(error instanceof EngineError)) throw error;
            if (error.code !== 'NOT_WAITING') session = openCase(definition, state, scopeOf({ outcome }));
            expect(waitingIn(openCase(definition, state, scopeOf()).snapshot())).toEqual(
              waitingIn(session.snapshot()),
            );
          }
          expect(state.length).toBeLessThan(60_000);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('waits for the same after recovery as before', async () => {
    const definition = await compiled(small);
    fc.assert(
      fc.property(
        fc.array(fc.record({ n: fc.nat(), outcome: fc.constantFrom('approve', 'return') }), { maxLength: 8 }),
        (steps) => {
          const session = openCase(definition, null, scopeOf());
          session.apply({ kind: 'start' });
          for (const { n, outcome } of steps) {
            session.setVariables({ outcome });
            const task = at(session.snapshot().tasks, n);
            if (task) session.apply({ kind: 'complete-task', ...task });
          }
          const before = session.snapshot();
          const after = openCase(definition, before.state, scopeOf()).snapshot();
          expect(waitingIn(after)).toEqual(waitingIn(before));
        },
      ),
      { numRuns: 40 },
    );
  });
});
