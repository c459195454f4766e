import type { DiagramVocabulary } from '../../../../../plugins/workflow/server/src/engine';
import type { ActorReference } from '../../../../../plugins/workflow/contracts';
import { END, START, VOCABULARY, around, assignees, flows, somebody, userTask, xmlOf } from './diagrams';
import { boundary, human, send, task, timer } from './lint-diagrams';

/** A rule that goes by the house around a diagram, or only warns: the diagram that breaks it and one that keeps it. */
export interface HouseCase {
  readonly rule: string;
  readonly at: string;
  readonly broken: string;
  readonly kept: string;
  readonly house?: DiagramVocabulary;
}

export const house = (changes: Partial<DiagramVocabulary>): DiagramVocabulary => ({
  ...VOCABULARY,
  ...changes,
});
export const text = (words: string) => ({ 'zh-Hans': words, en: words });
const gap = (severity: 'error' | 'warning') =>
  somebody({ gaps: [{ severity, message: text('nobody works there') }] });
const people = (...able: readonly boolean[]) =>
  somebody({
    people: able.map((one, index) => ({ actor: `admin:${index + 1}` as ActorReference, able: one })),
  });

export const staffed = house({
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

export const named = (assignee: string, more = '') => human(`wf:assignees="${assignee}" ${more}`);
export const polled = (assignee: string, rule = 'all') =>
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
export const tell = (template: string, to: string) => send(`<wf:message template="${template}" to="${to}"/>`);

export const escalating = house({
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
export const input = (name: string, value: string) =>
  `<wf:input name="${name}" value="${value}"/>${name === 'to' ? '' : '<wf:input name="to" value="applicant"/>'}`;

/** What people answer, and where a case goes for each answer. */
export const reviewed = (outcomes: readonly string[], ...ways: readonly string[]) => {
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
export const choosing = (condition: string, ...before: readonly string[]) =>
  xmlOf(
    `${START}<bpmn:exclusiveGateway id="gate" default="gate-b"/>${userTask('a')}${userTask('b')}${END}${before.join('')}${flows(
      ...(before.length === 0 ? ['start->gate'] : []),
      `gate->a: ${condition}`,
      'gate->b',
      'a->end',
      'b->end',
    )}`,
  );

export const deciding = house({ actions: new Map([['do.it', { inputs: [], decides: true, leaves: [] }]]) });
export const decide = '<bpmn:serviceTask id="decide" wf:action="do.it"/>';
export const catching = (definition: string) =>
  `<bpmn:intermediateCatchEvent id="catch">${definition}</bpmn:intermediateCatchEvent>`;
export const guarded = (content: string) => xmlOf(around(task, 'ask') + content);
export const split = (join: string) =>
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
export const circle = (middle: string) =>
  xmlOf(
    `${START}${middle}<bpmn:exclusiveGateway id="again" default="again-end"/>${END}${flows(
      'start->middle',
      'middle->again',
      'again->middle: x',
      'again->end',
    )}`,
  );
export const message = '<bpmn:message id="msg" name="answer"/>';
export const messaged = '<bpmn:messageEventDefinition messageRef="msg"/>';
export const noMessages = house({ messages: ['reply'] });

/** A timer that takes the task away, and another beside it. */
export function twoTimers(taking: string, late: string): string {
  const beside = `<bpmn:boundaryEvent id="late" attachedToRef="ask" cancelActivity="false">${timer('timeDuration', late)}</bpmn:boundaryEvent>`;
  return `${boundary(timer('timeDuration', taking))}${beside}${flows('late->end')}`;
}
