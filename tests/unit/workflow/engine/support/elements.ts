import { END, START, around, flows, formal, userTask, xmlOf } from './diagrams';

/** Parts of diagrams that several features are built from. */

export const signalled = '<bpmn:signal id="sig" name="withdraw"/>';
export const messaged = '<bpmn:message id="msg" name="answer"/>';
export const failing = '<bpmn:error id="err" errorCode="REFUSED"/>';
export const escalating = '<bpmn:escalation id="esc" name="Escalated" escalationCode="UP"/>';
export const signalEvent = '<bpmn:signalEventDefinition signalRef="sig"/>';
export const messageEvent = '<bpmn:messageEventDefinition messageRef="msg"/>';

export function timer(text: string, kind = 'timeDuration', attributes = ''): string {
  return `<bpmn:timerEventDefinition ${attributes}>${formal(kind, text)}</bpmn:timerEventDefinition>`;
}

export function boundary(id: string, host: string, definition: string, attributes = ''): string {
  return `<bpmn:boundaryEvent id="${id}" attachedToRef="${host}" ${attributes}>${definition}</bpmn:boundaryEvent>`;
}

export function loop(content: string, attributes = ''): string {
  return `<bpmn:multiInstanceLoopCharacteristics ${attributes}>${content}</bpmn:multiInstanceLoopCharacteristics>`;
}

/** A task, and after it a choice by the given condition. */
export const choice = (condition: string, attributes = '') =>
  xmlOf(
    `${START + userTask('ask')}<bpmn:exclusiveGateway id="gate" default="gate-no"/>${userTask(
      'yes',
    )}${userTask('no')}${
      END
    }<bpmn:sequenceFlow id="gate-yes" sourceRef="gate" targetRef="yes">${formal('conditionExpression', condition, attributes)}</bpmn:sequenceFlow>${flows(
      'start->ask',
      'ask->gate',
      'gate->no',
      'yes->end',
      'no->end',
    )}`,
  );

/** A task that is repeated. */
export const looped = (content: string, attributes = '') =>
  xmlOf(
    around(
      userTask(
        'ask',
        `<bpmn:multiInstanceLoopCharacteristics ${attributes}>${content}</bpmn:multiInstanceLoopCharacteristics>`,
      ),
      'ask',
    ),
  );
