import type { DiagramVocabulary } from '../../../../../plugins/workflow/server/src/engine';
import type { ActorReference } from '../../../../../plugins/workflow/contracts';
import {
  END,
  START,
  VOCABULARY,
  around,
  assignees,
  flows,
  formal,
  somebody,
  userTask,
  xmlOf,
} from './diagrams';
import {
  boundary,
  gate,
  human,
  pair,
  send,
  service,
  signal,
  signalEvent,
  sound,
  sub,
  task,
  timed,
  timer,
} from './lint-diagrams';

/** A rule that goes by the house around a diagram, or only warns: the diagram that breaks it and one that keeps it. */
export interface HouseCase {
  readonly rule: string;
  readonly at: string;
  readonly broken: string;
  readonly kept: string;
  readonly house?: DiagramVocabulary;
}

const house = (changes: Partial<DiagramVocabulary>): DiagramVocabulary => ({ ...VOCABULARY, ...changes });
const text = (words: string) => ({ 'zh-Hans': words, en: words });
const gap = (severity: 'error' | 'warning') =>
  somebody({ gaps: [{ severity, message: text('nobody works there') }] });
const people = (...able: readonly boolean[]) =>
  somebody({
    people: able.map((one, index) => ({ actor: `admin:${index + 1}` as ActorReference, able: one })),
  });

const staffed = house({
  assignees: new Map([
    ...assignees('applicant', 'department:full'),
    ['department:empty', gap('error')],
    ['department-of:unit', gap('warning')],
    ['role:nobody', people()],
    ['role:one', people(true)],
    ['role:two', people(true, true)],
    ['role:half', people(true, false)],
    ['office', somebody({ single: true })],
  ]),
});

const named = (assignee: string, more = '') => human(`wf:assignees="${assignee}" ${more}`);
const polled = (assignee: string, rule = 'all') =>
  xmlOf(
    around(
      userTask(
        'ask',
        '<bpmn:extensionElements><wf:outcome value="yes" label="Y"/><wf:outcome value="no" label="N"/></bpmn:extensionElements>',
        `wf:assignees="${assignee}" wf:countersign="${rule}"`,
      ),
      'ask',
    ),
  );
const tell = (template: string, to: string) => send(`<wf:message template="${template}" to="${to}"/>`);

const escalating = house({
  actions: new Map([
    [
      'do.with',
      {
        inputs: [
          { name: 'to', required: true, names: 'assignee' },
          { name: 'note', required: false, names: 'task' },
          { name: 'days', required: false, accepts: (value) => /^\d+$/.test(value) },
        ],
      },
    ],
  ]),
});
const input = (name: string, value: string) =>
  `<wf:input name="${name}" value="${value}"/>${name === 'to' ? '' : '<wf:input name="to" value="applicant"/>'}`;

/** What people answer, and where a case goes for each answer. */
const reviewed = (outcomes: readonly string[], ...ways: readonly string[]) => {
  const words = outcomes.map((value) => `<wf:outcome value="${value}" label="${value}"/>`).join('');
  const review = userTask('ask', `<bpmn:extensionElements>${words}</bpmn:extensionElements>`);
  return xmlOf(
    `${START}${review}<bpmn:exclusiveGateway id="gate" default="gate-b"/>${userTask('a')}${userTask('b')}${END}${flows(
      'start->ask',
      'ask->gate',
      'gate->b',
      'a->end',
      'b->end',
      ...ways,
    )}`,
  );
};
const choosing = (condition: string, ...before: readonly string[]) =>
  xmlOf(
    `${START}<bpmn:exclusiveGateway id="gate" default="gate-b"/>${userTask('a')}${userTask('b')}${END}${before.join('')}${flows(
      ...(before.length === 0 ? ['start->gate'] : []),
      `gate->a: ${condition}`,
      'gate->b',
      'a->end',
      'b->end',
    )}`,
  );

const deciding = house({ actions: new Map([['do.it', { inputs: [], decides: true, leaves: [] }]]) });
const decide = '<bpmn:serviceTask id="decide" wf:action="do.it"/>';
const catching = (definition: string) =>
  `<bpmn:intermediateCatchEvent id="catch">${definition}</bpmn:intermediateCatchEvent>`;
const guarded = (content: string) => xmlOf(around(task, 'ask') + content);
const split = (join: string) =>
  xmlOf(
    `${START}<bpmn:parallelGateway id="split"/>${userTask('a')}${userTask('b')}<bpmn:${join} id="meet"/>${userTask('last')}${END}${flows(
      'start->split',
      'split->a',
      'split->b',
      'a->meet',
      'b->meet',
      'meet->last',
      'last->end',
    )}`,
  );
const circle = (middle: string) =>
  xmlOf(
    `${START}${middle}<bpmn:exclusiveGateway id="again" default="again-end"/>${END}${flows(
      'start->middle',
      'middle->again',
      'again->middle: x',
      'again->end',
    )}`,
  );
const message = '<bpmn:message id="msg" name="answer"/>';
const messaged = '<bpmn:messageEventDefinition messageRef="msg"/>';
const noMessages = house({ messages: ['reply'] });

export const HOUSE_CASES: readonly HouseCase[] = [
  {
    rule: 'assignee-unknown',
    at: 'ask',
    broken: named('department:gone'),
    kept: named('department:full'),
    house: staffed,
  },
  {
    rule: 'assignee-unknown',
    at: 'call',
    broken: service(input('to', 'role:gone')),
    kept: service(input('to', 'applicant')),
    house: escalating,
  },
  {
    rule: 'assignee-nobody',
    at: 'ask',
    broken: named('department:empty'),
    kept: named('department:empty,applicant'),
    house: staffed,
  },
  {
    rule: 'assignee-gap',
    at: 'ask',
    broken: named('department-of:unit'),
    kept: named('department:full'),
    house: staffed,
  },
  {
    rule: 'assignee-gap',
    at: 'ask',
    broken: named('department:empty,applicant'),
    kept: named('applicant'),
    house: staffed,
  },
  {
    rule: 'recipient-unknown',
    at: 'tell',
    broken: tell('known-template', 'role:gone'),
    kept: tell('known-template', 'role:one'),
    house: staffed,
  },
  {
    rule: 'recipient-nobody',
    at: 'tell',
    broken: tell('known-template', 'role:nobody'),
    kept: tell('known-template', 'role:one'),
    house: staffed,
  },
  {
    rule: 'countersign-alone',
    at: 'ask',
    broken: polled('role:one'),
    kept: polled('role:two'),
    house: staffed,
  },
  {
    rule: 'countersign-alone',
    at: 'ask',
    broken: polled('office'),
    kept: polled('office,role:two'),
    house: staffed,
  },
  {
    rule: 'countersign-unreachable',
    at: 'ask',
    broken: polled('role:half'),
    kept: polled('role:half', 'any'),
    house: staffed,
  },
  {
    rule: 'countersign-unreachable',
    at: 'ask',
    broken: polled('role:half', '0.6'),
    kept: polled('role:half', '0.5'),
    house: staffed,
  },
  {
    rule: 'template-unknown',
    at: 'tell',
    broken: tell('gone', 'applicant'),
    kept: tell('known-template', 'applicant'),
  },
  ...(
    [
      ['template-empty', { kind: 'empty' }],
      ['template-broken', { kind: 'broken', field: text('mail subject'), detail: 'output not closed' }],
    ] as const
  ).map(([rule, trouble]) => ({
    rule,
    at: 'tell',
    broken: tell('ill', 'applicant'),
    kept: tell('well', 'applicant'),
    house: house({
      templates: new Map([
        ['ill', trouble],
        ['well', null],
      ]),
    }),
  })),
  {
    rule: 'action-input-value',
    at: 'call',
    broken: service(input('days', 'three')),
    kept: service(input('days', '3')),
    house: escalating,
  },
  {
    rule: 'action-input-value',
    at: 'call',
    broken: service(input('note', 'end')),
    kept: xmlOf(
      `${START}${task}<bpmn:serviceTask id="call" wf:action="do.with"><bpmn:extensionElements>${input('note', 'ask')}</bpmn:extensionElements></bpmn:serviceTask>${END}${flows('start->ask', 'ask->call', 'call->end')}`,
    ),
    house: escalating,
  },
  {
    rule: 'message-undelivered',
    at: 'catch',
    broken: pair(message, around(catching(messaged), 'catch')),
    kept: pair(message.replace('answer', 'reply'), around(catching(messaged), 'catch')),
    house: noMessages,
  },
  {
    rule: 'message-undelivered',
    at: 'start',
    broken: pair(
      message,
      around(task, 'ask').replace(START, `<bpmn:startEvent id="start">${messaged}</bpmn:startEvent>`),
    ),
    kept: sound,
    house: noMessages,
  },
  {
    rule: 'condition-once',
    at: 'catch',
    broken: xmlOf(
      around(
        catching(
          `<bpmn:conditionalEventDefinition>${formal('condition', 'x')}</bpmn:conditionalEventDefinition>`,
        ),
        'catch',
      ),
    ),
    kept: pair(signal, around(catching(signalEvent), 'catch')),
  },
  {
    rule: 'outcome-unasked',
    at: 'gate-a',
    broken: choosing('outcome = "approve"'),
    kept: choosing('amount = "large"'),
  },
  {
    rule: 'outcome-never',
    at: 'gate-a',
    broken: reviewed(['approve', 'reject'], 'gate->a: outcome = "aprove"'),
    kept: reviewed(['approve', 'reject'], 'gate->a: outcome = "approve"'),
  },
  {
    rule: 'outcome-never',
    at: 'gate-a',
    broken: reviewed(['approve', 'reject'], 'gate->a: x = 1 and outcome in ("approve", "granted")'),
    kept: reviewed(['approve', 'reject'], 'gate->a: x = 1 and outcome in ("approve", "reject")'),
  },
  {
    rule: 'outcome-never',
    at: 'gate-a',
    broken: reviewed(['approve', 'reject'], 'gate->a: ask.outcome = "no"'),
    kept: reviewed(['approve', 'reject'], 'gate->a: ask.outcome = "reject"'),
  },
  {
    // The task that answers "done" comes after the one that approves: the gateway sees the later answer.
    rule: 'outcome-never',
    at: 'gate-a',
    broken: reviewed(['approve', 'reject'], 'gate->a: outcome = "approve"').replace(
      flows('ask->gate'),
      `${userTask('later')}${flows('ask->later', 'later->gate')}`,
    ),
    kept: reviewed(['approve', 'reject'], 'gate->a: outcome = "complete"').replace(
      flows('ask->gate'),
      `${userTask('later')}${flows('ask->later', 'later->gate')}`,
    ),
  },
  {
    rule: 'outcome-default',
    at: 'gate',
    broken: reviewed(['approve', 'reject', 'return'], 'gate->a: outcome = "approve"'),
    kept: reviewed(['approve', 'reject'], 'gate->a: outcome = "approve"'),
  },
  {
    rule: 'outcome-unheeded',
    at: 'ask',
    broken: reviewed(['approve', 'reject'], 'gate->a: amount = "large"'),
    kept: reviewed(['approve', 'reject'], 'gate->a: outcome = "approve"'),
  },
  {
    rule: 'decision-unasked',
    at: 'decide',
    broken: xmlOf(around(decide, 'decide')),
    kept: xmlOf(`${START}${task}${decide}${END}${flows('start->ask', 'ask->decide', 'decide->end')}`),
    house: deciding,
  },
  {
    // A timer is nobody; a task whose time runs out has asked somebody.
    rule: 'decision-unasked',
    at: 'decide',
    broken: xmlOf(
      `${START}${catching(timer('timeDuration', 'P1D'))}${decide}${END}${flows('start->catch', 'catch->decide', 'decide->end')}`,
    ),
    kept: guarded(
      `${boundary(timer('timeDuration', 'P1D')).replace(flows('guard->end'), flows('guard->decide', 'decide->end'))}${decide}`,
    ),
    house: deciding,
  },
  {
    rule: 'variable-unset',
    at: 'gate-a',
    broken: choosing('amuont > 5'),
    kept: choosing('amount > 5'),
    house: house({ variables: ['outcome'], forms: new Map([['known-form', ['amount']]]) }),
  },
  {
    rule: 'timer-zero',
    at: 'guard',
    broken: timed('timeDuration', 'PT0S'),
    kept: timed('timeDuration', 'PT1S'),
  },
  {
    rule: 'timer-zero',
    at: 'ask',
    broken: named('applicant', 'wf:dueIn="P0D"'),
    kept: named('applicant', 'wf:dueIn="P1D"'),
  },
  {
    rule: 'timer-too-late',
    at: 'late',
    broken: guarded(twoTimers('P5D', 'P8D')),
    kept: guarded(twoTimers('P8D', 'P5D')),
  },
  {
    rule: 'flow-doubled',
    at: 'again',
    broken: guarded('<bpmn:sequenceFlow id="again" sourceRef="ask" targetRef="end"/>'),
    kept: sound,
  },
  {
    rule: 'fork-unmarked',
    at: 'ask',
    broken: guarded(`<bpmn:endEvent id="other"/>${flows('ask->other')}`),
    kept: sound,
  },
  { rule: 'runs-twice', at: 'meet', broken: split('exclusiveGateway'), kept: split('parallelGateway') },
  {
    rule: 'runs-twice',
    at: 'end-task',
    broken: guarded(
      `${userTask('end-task')}${boundary(timer('timeDuration', 'P1D'), 'attachedToRef="ask" cancelActivity="false"').replace(flows('guard->end'), flows('guard->end-task'))}${flows('end-task->end')}`,
    ).replace(flows('ask->end'), flows('ask->end-task')),
    kept: timed('timeDuration', 'P1D', 'attachedToRef="ask" cancelActivity="false"'),
  },
  {
    rule: 'endless',
    at: 'middle',
    broken: circle('<bpmn:serviceTask id="middle" wf:action="do.it"/>'),
    kept: circle(userTask('middle')),
  },
  {
    rule: 'endless',
    at: 'middle',
    broken: circle(
      sub(`<bpmn:startEvent id="in"/><bpmn:endEvent id="out"/>${flows('in->out')}`).replace(
        'id="sub"',
        'id="middle"',
      ),
    ),
    kept: circle(
      sub(
        `<bpmn:startEvent id="in"/>${userTask('inner')}<bpmn:endEvent id="out"/>${flows('in->inner', 'inner->out')}`,
      ).replace('id="sub"', 'id="middle"'),
    ),
  },
  { rule: 'name-missing', at: 'ask', broken: named('applicant'), kept: named('applicant', 'name="审核"') },
  {
    rule: 'name-missing',
    at: 'flow',
    broken: sound,
    kept: sound.replace('id="flow"', 'id="flow" name="流程"').replace('id="ask"', 'id="ask" name="审核"'),
  },
  {
    rule: 'label-missing',
    at: 'ask',
    broken: reviewed(['approve'], 'gate->a: x').replace(' label="approve"', ''),
    kept: reviewed(['approve'], 'gate->a: x'),
  },
  {
    rule: 'task-plain',
    at: 'odd',
    broken: xmlOf(around('<bpmn:task id="odd"/>', 'odd')),
    kept: xmlOf(around('<bpmn:intermediateThrowEvent id="odd"/>', 'odd')),
  },
];

/** A timer that takes the task away, and another beside it. */
function twoTimers(taking: string, late: string): string {
  const beside = `<bpmn:boundaryEvent id="late" attachedToRef="ask" cancelActivity="false">${timer('timeDuration', late)}</bpmn:boundaryEvent>`;
  return `${boundary(timer('timeDuration', taking))}${beside}${flows('late->end')}`;
}
