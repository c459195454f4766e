import { END, START, around, flows, userTask, xmlOf } from './diagrams';
import { task, sound, sub, timer, human, outcomes, gate, called, pair } from './lint-diagrams';

/** [rule, the element it names, a diagram that breaks it, one that keeps it] */
export const FLOW_CASES: readonly (readonly [string, string, string, string])[] = [
  [
    'xml-too-large',
    '',
    sound.replace('<bpmn:process', `<!--${'x'.repeat(512 * 1024)}--><bpmn:process`),
    sound,
  ],
  ['xml-doctype', '', sound.replace('?>', '?><!DOCTYPE definitions>'), sound],
  ['xml-too-deep', '', xmlOf('<bpmn:subProcess>'.repeat(19) + '</bpmn:subProcess>'.repeat(19)), sound],
  ['xml-unreadable', 'file', sound.replace('</bpmn:process>', ''), sound],
  ['element-id', 'ask', xmlOf(around(task + task, 'ask')), sound],
  ['xml-reference', 'ask-nowhere', xmlOf(around(task, 'ask') + flows('ask->nowhere')), sound],
  ['xml-unknown', 'ask', xmlOf(around('<bpmn:chore id="ask"/>', 'ask')), sound],
  [
    'xml-unknown',
    'ask',
    human('wf:assignees="applicant"', '<wf:outcome value="lost"/>'),
    outcomes('<wf:outcome value="kept"/>'),
  ],
  ['xml-not-bpmn', '', '<svg xmlns="http://www.w3.org/2000/svg"/>', sound],
  ['xml-unreadable', '', 'plain text', sound],
  [
    'too-many-elements',
    'flow',
    xmlOf(around(task, 'ask') + Array.from({ length: 500 }, (_, n) => userTask(`t${n}`)).join('')),
    sound,
  ],
  [
    'element-id',
    'a'.repeat(101),
    xmlOf(around(userTask('a'.repeat(101)), 'a'.repeat(101))),
    xmlOf(around(userTask('a'.repeat(90)), 'a'.repeat(90))),
  ],
  ['element-id', 'ask-ü', xmlOf(around(userTask('ask-ü'), 'ask-ü')), sound],
  ['element-id', 'constructor', xmlOf(around(userTask('constructor'), 'constructor')), sound],
  ['element-id', '__proto__', xmlOf(around(userTask('__proto__'), '__proto__')), sound],
  ['element-id', 'flow', xmlOf(around(`${task}<bpmn:task/>`, 'ask')), sound],
  ...[
    'inclusiveGateway',
    'complexGateway',
    'scriptTask',
    'receiveTask',
    'transaction',
    'adHocSubProcess',
  ].map(
    (type) =>
      [
        'element-type',
        'odd',
        xmlOf(around(`<bpmn:${type} id="odd"/>`, 'odd')),
        xmlOf(around('<bpmn:task id="odd"/>', 'odd')),
      ] as const,
  ),
  [
    'element-type',
    'sub',
    xmlOf(around(task, 'ask') + sub('<bpmn:startEvent id="in"/>', 'triggeredByEvent="true"')),
    sound,
  ],
  [
    'element-type',
    'undo',
    xmlOf(`${around(task, 'ask')}<bpmn:task id="undo" isForCompensation="true"/>`),
    sound,
  ],
  ['element-type', 'dance', xmlOf(around(task, 'ask'), '<bpmn:choreography id="dance"/>'), sound],
  [
    'element-type',
    'ask',
    xmlOf(around(userTask('ask', '<bpmn:standardLoopCharacteristics/>'), 'ask')),
    sound,
  ],
  [
    'event-definition',
    'start',
    sound.replace(START, `<bpmn:startEvent id="start">${timer('timeDuration', 'P1D')}</bpmn:startEvent>`),
    sound,
  ],
  [
    'event-definition',
    'odd',
    xmlOf(around('<bpmn:intermediateCatchEvent id="odd"/>', 'odd')),
    xmlOf(around('<bpmn:intermediateThrowEvent id="odd"/>', 'odd')),
  ],
  ...[
    human('wf:assignees="applicant" implementation="com.example.Task"'),
    xmlOf(around('<bpmn:serviceTask id="ask" wf:action="do.it" camunda:class="x.Y"/>', 'ask')),
    xmlOf(around('<bpmn:serviceTask id="ask" wf:action="do.it" camunda:expression="#{x}"/>', 'ask')),
    xmlOf(
      around(
        userTask(
          'ask',
          '<bpmn:extensionElements><camunda:taskListener event="create"/></bpmn:extensionElements>',
        ),
        'ask',
      ),
    ),
    xmlOf(
      around(
        userTask('ask', '<bpmn:extensionElements><zeebe:taskDefinition type="x"/></bpmn:extensionElements>'),
        'ask',
      ),
    ),
    xmlOf(around(userTask('ask', '', 'name="${x}" wf:assignees="applicant"'), 'ask')),
    xmlOf(around(userTask('ask', '', 'name="&#36;{x}" wf:assignees="applicant"'), 'ask')),
    xmlOf(around(userTask('ask', '', 'camunda:formKey="${x}" wf:assignees="applicant"'), 'ask')),
  ].map(
    (broken) =>
      [
        'executable-code',
        'ask',
        broken,
        human(
          'wf:assignees="applicant" camunda:formKey="x" camunda:asyncBefore="true" implementation="##unspecified"',
        ),
      ] as const,
  ),
  ['one-process', 'flow', xmlOf(around(task, 'ask'), '', 'id="flow"').replace('x', 'x'), sound],
  [
    'one-process',
    'second',
    pair('<bpmn:process id="second" isExecutable="true"/>', around(task, 'ask')),
    sound,
  ],
  [
    'process-unused',
    'called',
    called('called').replace(
      '<bpmn:callActivity id="call" calledElement="called"/>',
      '<bpmn:task id="call"/>',
    ),
    called('called'),
  ],
  ['start-event', 'flow', xmlOf(task + END + flows('ask->end')), sound],
  [
    'start-event',
    'flow',
    xmlOf(`${around(task, 'ask')}<bpmn:startEvent id="start2"/>${flows('start2->ask')}`),
    sound,
  ],
  [
    'start-event',
    'sub',
    xmlOf(around(sub(userTask('inner')), 'sub')),
    xmlOf(around(sub(`<bpmn:startEvent id="in"/><bpmn:endEvent id="out"/>${flows('in->out')}`), 'sub')),
  ],
  ['call-activity', 'call', called('elsewhere'), called('called')],
  [
    'call-activity',
    'call',
    called('called', '<bpmn:callActivity id="again" calledElement="called"/>'),
    called('called'),
  ],
  ['call-activity', 'call', called('flow'), called('called')],
  ['flow-ends', 'ask-start', xmlOf(around(task, 'ask') + flows('ask->start')), sound],
  ['flow-ends', 'end-ask', xmlOf(around(task, 'ask') + flows('end->ask')), sound],
  [
    'flow-ends',
    'ask-inner',
    xmlOf(
      around(task, 'ask') +
        flows('ask->inner', 'ask->sub', 'sub->end') +
        sub(
          `<bpmn:startEvent id="in"/>${userTask('inner')}<bpmn:endEvent id="out"/>${flows('in->inner', 'inner->out')}`,
        ),
    ),
    sound,
  ],
  ['unreachable', 'lost', xmlOf(around(task, 'ask') + userTask('lost') + flows('lost->end')), sound],
  [
    'dead-end',
    'trap',
    xmlOf(around(task, 'ask') + userTask('trap') + flows('ask->trap', 'trap->trap')),
    sound,
  ],
  ['gateway-conditions', 'gate', gate('', 'gate->a', 'gate->b'), gate('', 'gate->a: x', 'gate->b')],
  [
    'gateway-conditions',
    'gate',
    gate('', 'gate->a: x', 'gate->b: y'),
    gate('default="gate-b"', 'gate->a: x', 'gate->b: y'),
  ],
  ['condition-place', 'ask-end', sound.replace(flows('ask->end'), flows('ask->end: x')), sound],
  [
    'event-gateway',
    'gate',
    gate('', 'gate->a', 'gate->b').replace('exclusiveGateway', 'eventBasedGateway'),
    sound,
  ],
  [
    'join-deadlock',
    'gate',
    xmlOf(
      `${START}<bpmn:exclusiveGateway id="gate" default="gate-b"/><bpmn:parallelGateway id="join"/>${userTask(
        'a',
      )}${userTask('b')}${
        END
      }${flows('start->gate', 'gate->a: x', 'gate->b', 'a->join', 'b->join', 'join->end')}`,
    ),
    xmlOf(
      `${START}<bpmn:parallelGateway id="gate"/><bpmn:parallelGateway id="join"/>${userTask('a')}${userTask(
        'b',
      )}${END}${flows('start->gate', 'gate->a', 'gate->b', 'a->join', 'b->join', 'join->end')}`,
    ),
  ],
  [
    'join-deadlock',
    'gate',
    xmlOf(
      `${
        START
      }<bpmn:parallelGateway id="split"/><bpmn:exclusiveGateway id="gate" default="gate-stop"/><bpmn:parallelGateway id="join"/>${userTask(
        'a',
      )}<bpmn:endEvent id="stop"/>${END}${flows(
        'start->split',
        'split->gate',
        'split->a',
        'gate->join: x',
        'gate->stop',
        'a->join',
        'join->end',
      )}`,
    ),
    xmlOf(
      `${
        START
      }<bpmn:parallelGateway id="split"/><bpmn:exclusiveGateway id="gate" default="gate-stop"/><bpmn:parallelGateway id="join"/>${userTask(
        'a',
      )}<bpmn:endEvent id="stop"><bpmn:terminateEventDefinition/></bpmn:endEvent>${END}${flows(
        'start->split',
        'split->gate',
        'split->a',
        'gate->join: x',
        'gate->stop',
        'a->join',
        'join->end',
      )}`,
    ),
  ],
];
