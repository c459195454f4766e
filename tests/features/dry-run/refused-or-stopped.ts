import type { DryRunMove } from '@city/plugin-workflow/contracts';
import { flows, formal } from '../../support/diagram-parts';
import { tryOut, wholeDatabase } from '../../support/dry-runs';
import { registrationFlow, review } from '../../support/review-flows';
import { refusal, shippedFlow } from '../../support/studio';
import type { StudioRoom } from '../studio/room';

const UID = 'api::unit-registration.unit-registration';
const XML = shippedFlow('unit-registration');
const SAMPLE = { uid: UID, sample: {} };

/** Runs on and on without ever waiting: the action's answer never lets it out. */
const CIRCLE = registrationFlow(
  `<bpmn:exclusiveGateway id="again" /><bpmn:serviceTask id="loop" wf:action="workflow.escalate"><bpmn:extensionElements><wf:input name="to" value="department-of:unit" /></bpmn:extensionElements></bpmn:serviceTask><bpmn:exclusiveGateway id="out" default="out-again" />${review('first')}`,
  'start->again',
  'again->loop',
  'loop->out',
  'out->first: outcome = "never"',
  'out->again',
  'first->decision',
);

/** Reminds every minute, for ever. */
const EVERY_MINUTE = registrationFlow(
  `${review('first')}<bpmn:boundaryEvent id="tick" attachedToRef="first" cancelActivity="false"><bpmn:timerEventDefinition>${formal('timeCycle', 'R/PT1M')}</bpmn:timerEventDefinition></bpmn:boundaryEvent><bpmn:endEvent id="ticked"/>${flows('tick->ticked')}`,
  'start->first',
  'first->decision',
);

export function refusedOrStopped(room: () => StudioRoom): void {
  const tried = (data: Readonly<Record<string, unknown>>) =>
    tryOut(room().town.operator, { xml: XML, subject: SAMPLE, moves: [], ...data });
  const failureOf = async (xml: string, ...moves: readonly DryRunMove[]) => {
    const { status, body } = await tried({ xml, moves });
    expect([status, body.error]).toEqual([200, undefined]);
    return body.data;
  };

  it('for a diagram that could not be deployed either', async () => {
    const xml = XML.replace('wf:assignees="department-of:unit"', 'wf:assignees="nobody-here"');
    const answer = await tried({ xml });
    expect(refusal(answer)).toEqual([422, 'DEFINITION_INVALID']);
    expect(answer.body.error.details.problems).toMatchObject([{ elementId: 'department-review' }]);
    expect(refusal(await tried({ xml: '<nothing/>' }))).toEqual([422, 'DEFINITION_INVALID']);
  });

  it('for ids of nothing, and for requests that make no sense', async () => {
    const nothing = 'a'.repeat(24);
    const cases: readonly (readonly [Readonly<Record<string, unknown>>, number, string])[] = [
      [{ xml: undefined, definition: nothing }, 404, 'DEFINITION_NOT_FOUND'],
      [{ subject: { uid: UID, documentId: nothing } }, 404, 'SUBJECT_NOT_FOUND'],
      [{ subject: { uid: 'plugin::users-permissions.user', sample: {} } }, 422, 'SUBJECT_UNKNOWN'],
      [{ subject: { uid: 'admin::user', documentId: nothing } }, 422, 'SUBJECT_UNKNOWN'],
      [{ subject: { uid: UID, sample: { department: nothing } } }, 422, 'DEPARTMENT_UNKNOWN'],
      [{ subject: { uid: UID, sample: { kind: 'castle' } } }, 400, 'INVALID_REQUEST'],
      [{ subject: { uid: UID, sample: { password: 'x' } } }, 400, 'INVALID_REQUEST'],
      [{ xml: XML, definition: nothing }, 400, 'INVALID_REQUEST'],
      [{ at: '9999-01-01T00:00:00Z' }, 400, 'INVALID_REQUEST'],
      [{ moves: [{ kind: 'advance', duration: 'forever' }] }, 400, 'INVALID_REQUEST'],
      [{ moves: [{ kind: 'advance', duration: 'P99999D' }] }, 400, 'INVALID_REQUEST'],
      [{ moves: Array.from({ length: 201 }, () => ({ kind: 'withdraw' })) }, 400, 'INVALID_REQUEST'],
    ];
    for (const [data, status, code] of cases) expect(refusal(await tried(data))).toEqual([status, code]);
  });

  it('at the move that is refused, with what went before still there', async () => {
    const complete = (outcome: string, task = 'department-review'): DryRunMove => ({
      ...{ kind: 'complete', task, outcome },
    });
    const cases: readonly (readonly [DryRunMove, string])[] = [
      [complete('reject'), 'COMMENT_REQUIRED'],
      [complete('maybe 😀'), 'OUTCOME_UNKNOWN'],
      [complete('resubmit', 'correct'), 'TASK_NOT_WAITING'],
      [{ kind: 'signal', name: 'incumbent-answers' }, 'SIGNAL_NOT_AWAITED'],
      [
        { kind: 'return', task: 'department-review', fieldsToCorrect: ['nothing'], comment: '请补正' },
        'FIELD_UNKNOWN',
      ],
    ];
    for (const [move, code] of cases) {
      const wait: DryRunMove = { kind: 'advance', duration: 'PT1H' };
      const run = await failureOf(XML, wait, move, { kind: 'withdraw' });
      expect(run).toMatchObject({ status: 'running', failure: { move: 1, code } });
      expect(Object.keys(run.failure?.message ?? {})).toEqual(['zh-Hans', 'en']);
      expect(run.waiting.map(({ elementId }) => elementId)).toEqual(['department-review']);
      expect(Date.parse(run.now) - Date.parse(run.startedAt)).toBe(3_600_000);
      expect(run.events.every((event) => event.move === 0)).toBe(true);
    }
    const ended = await failureOf(XML, { kind: 'withdraw' }, { kind: 'withdraw' });
    expect(ended).toMatchObject({
      status: 'completed',
      failure: { move: 1, code: 'CASE_NOT_WITHDRAWABLE' },
    });
    const idle = await failureOf(XML, { kind: 'withdraw' }, { kind: 'next-timer' });
    expect(idle.failure).toMatchObject({ move: 1, code: 'NO_TIMER_WAITING' });
  });

  it('when the diagram runs in circles without waiting', async () => {
    const answer = await tried({ xml: CIRCLE });
    expect(refusal(answer)).toEqual([422, 'DEFINITION_INVALID']);
    const problems = answer.body.error.details.problems as readonly { readonly rule: string }[];
    expect(problems.map(({ rule }) => rule)).toContain('endless');
  });

  it('when time would bring about more than anybody can read', async () => {
    const run = await failureOf(EVERY_MINUTE, { kind: 'advance', duration: 'P9D' });
    expect(run).toMatchObject({ status: 'running', failure: { move: 0, code: 'DRY_RUN_TOO_LONG' } });
    expect(run.now).toBe(run.startedAt);
  });

  it('for the second of one person at once; those of others take turns', async () => {
    const { town, superAdmin } = room();
    const request = { xml: XML, subject: SAMPLE, at: '2027-03-01T09:00:00Z', moves: [] };
    const before = await wholeDatabase(town.city);
    const answers = await Promise.all([
      ...[1, 2, 3].map(() => tryOut(town.operator, request)),
      tryOut(superAdmin, request),
    ]);
    const own = answers
      .slice(0, 3)
      .map(({ status, body }) => (status === 200 ? 200 : refusal({ status, body } as never)));
    expect(own.filter((one) => one === 200)).toHaveLength(1);
    expect(own.filter((one) => one !== 200)).toEqual([
      [429, 'DRY_RUN_UNDER_WAY'],
      [429, 'DRY_RUN_UNDER_WAY'],
    ]);
    const done = answers.filter(({ status }) => status === 200).map(({ body }) => body.data);
    expect(done).toHaveLength(2);
    expect(done[0]).toEqual(done[1]);
    expect(await wholeDatabase(town.city)).toEqual(before);
  });
}
