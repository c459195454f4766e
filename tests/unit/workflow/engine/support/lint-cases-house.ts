import { END, START, around, flows, formal, xmlOf } from './diagrams';
import { pair, service, signal, signalEvent, sound, task } from './lint-diagrams';
import {
  house,
  text,
  staffed,
  named,
  polled,
  tell,
  escalating,
  input,
  catching,
  message,
  messaged,
  noMessages,
  type HouseCase,
} from './lint-house';

/** Rules about people, messages and actions of the house. */
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
];
