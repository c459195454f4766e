import { around, escaped, formal, xmlOf } from './diagrams';
import {
  task,
  sound,
  signal,
  signalEvent,
  boundary,
  timed,
  service,
  send,
  human,
  outcomes,
  gate,
  looped,
  pair,
} from './lint-diagrams';

/** [rule, the element it names, a diagram that breaks it, one that keeps it] */
export const ELEMENT_CASES: readonly (readonly [string, string, string, string])[] = [
  [
    'boundary-attached',
    'guard',
    pair(signal, around(task, 'ask') + boundary(signalEvent, 'attachedToRef="start"')),
    pair(signal, around(task, 'ask') + boundary(signalEvent)),
  ],
  [
    'event-reference',
    'guard',
    pair(signal, around(task, 'ask') + boundary('<bpmn:signalEventDefinition/>')),
    pair(signal, around(task, 'ask') + boundary(signalEvent)),
  ],
  [
    'event-reference',
    'guard',
    pair(
      '<bpmn:error id="err"/>',
      around(task, 'ask') + boundary('<bpmn:errorEventDefinition errorRef="err"/>'),
    ),
    pair(
      '<bpmn:error id="err" errorCode="E"/>',
      around(task, 'ask') + boundary('<bpmn:errorEventDefinition errorRef="err"/>'),
    ),
  ],
  [
    'duplicate-name',
    'sig2',
    pair(`${signal}<bpmn:signal id="sig2" name="withdraw"/>`, around(task, 'ask')),
    pair(`${signal}<bpmn:signal id="sig2" name="other"/>`, around(task, 'ask')),
  ],
  ['timer', 'guard', timed('timeDuration', '3 days'), timed('timeDuration', 'P3DT2H')],
  [
    'timer',
    'guard',
    timed('timeDate', '2026-01-01T00:00:00'),
    timed('timeDate', '2026-01-01T00:00:00+08:00'),
  ],
  [
    'timer',
    'guard',
    timed('timeCycle', '0 0 * * *', 'attachedToRef="ask" cancelActivity="false"'),
    timed('timeCycle', 'R3/PT24H', 'attachedToRef="ask" cancelActivity="false"'),
  ],
  [
    'timer',
    'guard',
    xmlOf(around(task, 'ask') + boundary('<bpmn:timerEventDefinition/>')),
    timed('timeDate', '=deadline'),
  ],
  [
    'timer-cycle',
    'guard',
    timed('timeCycle', 'R3/PT24H'),
    timed('timeCycle', 'R/P1D', 'attachedToRef="ask" cancelActivity="false"'),
  ],
  [
    'timer-cycle',
    'guard',
    timed('timeCycle', 'R/PT1S', 'attachedToRef="ask" cancelActivity="false"'),
    timed('timeCycle', 'R/PT60S', 'attachedToRef="ask" cancelActivity="false"'),
  ],
  [
    'calendar',
    'guard',
    timed('timeDuration', 'P3D', 'attachedToRef="ask"', 'wf:calendar="lunar"'),
    timed('timeDuration', 'P3D', 'attachedToRef="ask"', 'wf:calendar="working-days"'),
  ],
  ['expression', 'gate-a', gate('', 'gate->a: x = ', 'gate->b'), gate('', 'gate->a: x = 1', 'gate->b')],
  ['expression', 'guard', timed('timeDate', '=now()'), timed('timeDate', '=deadline')],
  [
    'expression',
    'call',
    service(`<wf:input name="to" value="${escaped('=matches("a","b")')}"/>`),
    service('<wf:input name="to" value="=a"/>'),
  ],
  [
    'expression',
    'ask',
    looped(formal('loopCardinality', 'count([1..3])')),
    looped(formal('loopCardinality', '3')),
  ],
  [
    'expression-language',
    'gate-a',
    gate('', 'gate->a: x', 'gate->b').replace('tFormalExpression"', 'tFormalExpression" language="groovy"'),
    gate('', 'gate->a: x', 'gate->b').replace('tFormalExpression"', 'tFormalExpression" language="feel"'),
  ],
  ['loop', 'ask', looped(''), looped('', 'wf:collection="items"')],
  [
    'loop',
    'ask',
    looped('', 'wf:collection="items" wf:elementVariable="a b"'),
    looped('', 'wf:collection="items" wf:elementVariable="a_b"'),
  ],
  [
    'loop',
    'ask',
    looped(formal('loopCardinality', '3'), '', 'task').replace('wf:assignees="applicant"', ''),
    looped(formal('loopCardinality', '3')),
  ],
  ['action-missing', 'call', xmlOf(around('<bpmn:serviceTask id="call"/>', 'call')), service('', 'do.it')],
  ['action-unknown', 'call', service('', 'toString'), service('', 'do.it')],
  ['action-input', 'call', service(''), service('<wf:input name="to" value="a"/>')],
  [
    'action-input',
    'call',
    service('<wf:input name="to" value="a"/><wf:input name="other" value="a"/>'),
    service('<wf:input name="to" value="a"/><wf:input name="note" value="a"/>'),
  ],
  [
    'action-input',
    'call',
    service('<wf:input name="to" value="a"/><wf:input name="to" value="b"/>'),
    service('<wf:input name="to" value="a"/>'),
  ],
  ['assignee-missing', 'ask', human(''), sound],
  [
    'assignee-unknown',
    'ask',
    human('wf:assignees="applicant, mayor"'),
    human('wf:assignees="applicant, department-of:unit"'),
  ],
  [
    'form-unknown',
    'ask',
    human('wf:assignees="applicant" wf:form="other"'),
    human('wf:assignees="applicant" wf:form="known-form"'),
  ],
  ['outcome', 'ask', outcomes('<wf:outcome value="Yes"/>'), outcomes('<wf:outcome value="yes"/>')],
  [
    'outcome',
    'ask',
    outcomes('<wf:outcome value="yes"/><wf:outcome value="yes"/>'),
    outcomes('<wf:outcome value="yes"/><wf:outcome value="no-2"/>'),
  ],
  [
    'outcome',
    'ask',
    outcomes('<wf:outcome value="yes" commentRequired="maybe"/>'),
    outcomes('<wf:outcome value="yes" commentRequired="true"/>'),
  ],
  [
    'due-date',
    'ask',
    human('wf:assignees="applicant" wf:dueIn="5"'),
    human('wf:assignees="applicant" wf:dueIn="P5D" wf:calendar="working-days"'),
  ],
  [
    'calendar',
    'ask',
    human('wf:assignees="applicant" wf:dueIn="P5D" wf:calendar="lunar"'),
    human('wf:assignees="applicant" wf:dueIn="P5D"'),
  ],
  [
    'priority',
    'ask',
    human('wf:assignees="applicant" wf:priority="high"'),
    human('wf:assignees="applicant" wf:priority="100"'),
  ],
  ['message-missing', 'tell', send(''), send('<wf:message template="known-template" to="applicant"/>')],
  [
    'template-unknown',
    'tell',
    send('<wf:message template="other" to="applicant"/>'),
    send('<wf:message template="known-template" to="applicant"/>'),
  ],
  [
    'recipient-unknown',
    'tell',
    send('<wf:message template="known-template" to="mayor"/>'),
    send('<wf:message template="known-template" to="applicant"/>'),
  ],
  ...['some', '0', '1.5', '-1', '0.6" wf:countersignOrder="both'].map(
    (value) =>
      [
        'countersign',
        'ask',
        countersigned(`wf:countersign="${value}"`),
        countersigned('wf:countersign="0.6" wf:countersignOrder="sequence"'),
      ] as const,
  ),
  [
    'countersign',
    'ask',
    countersigned('wf:countersignOrder="sequence"'),
    countersigned('wf:countersign="any"'),
  ],
  ['countersign', 'ask', countersigned('wf:countersign="all"', ''), countersigned('wf:countersign="all"')],
];

function countersigned(attributes: string, more = '<wf:outcome value="no"/>'): string {
  const outcomes = `<bpmn:extensionElements><wf:outcome value="yes"/>${more}</bpmn:extensionElements>`;
  return xmlOf(
    around(
      `<bpmn:userTask id="ask" wf:assignees="applicant" ${attributes}>${outcomes}</bpmn:userTask>`,
      'ask',
    ),
  );
}
