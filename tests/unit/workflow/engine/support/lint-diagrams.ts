import { END, START, around, flows, formal, userTask, xmlOf } from './diagrams';

/** Frames in which one thing can be wrong at a time. */

export const task = userTask('ask');
export const sound = xmlOf(around(task, 'ask'));
export const signal = '<bpmn:signal id="sig" name="withdraw"/>';
export const signalEvent = '<bpmn:signalEventDefinition signalRef="sig"/>';
export const sub = (content: string, attributes = '') =>
  `<bpmn:subProcess id="sub" ${attributes}>${content}</bpmn:subProcess>`;
export const boundary = (definition: string, attributes = 'attachedToRef="ask"') =>
  `<bpmn:boundaryEvent id="guard" ${attributes}>${definition}</bpmn:boundaryEvent>${flows('guard->end')}`;
export const timer = (kind: string, text: string, attributes = '') =>
  `<bpmn:timerEventDefinition ${attributes}>${formal(kind, text)}</bpmn:timerEventDefinition>`;
export const timed = (kind: string, text: string, attributes = 'attachedToRef="ask"', own = '') =>
  xmlOf(around(task, 'ask') + boundary(timer(kind, text, own), attributes));
export const service = (content: string, action = 'do.with') =>
  xmlOf(
    around(
      `<bpmn:serviceTask id="call" wf:action="${action}"><bpmn:extensionElements>${content}</bpmn:extensionElements></bpmn:serviceTask>`,
      'call',
    ),
  );
export const send = (content: string) =>
  xmlOf(
    around(
      `<bpmn:sendTask id="tell"><bpmn:extensionElements>${content}</bpmn:extensionElements></bpmn:sendTask>`,
      'tell',
    ),
  );
export const human = (attributes: string, content = '') =>
  xmlOf(around(userTask('ask', content, attributes), 'ask'));
export const outcomes = (content: string) =>
  human('wf:assignees="applicant"', `<bpmn:extensionElements>${content}</bpmn:extensionElements>`);
export const gate = (attributes: string, ...ways: readonly string[]) =>
  xmlOf(
    `${START}<bpmn:exclusiveGateway id="gate" ${attributes}/>${userTask('a')}${userTask('b')}${
      END
    }${flows('start->gate', 'a->end', 'b->end', ...ways)}`,
  );
export const looped = (content: string, attributes = '', host = 'userTask') =>
  xmlOf(
    around(
      `<bpmn:${host} id="ask" wf:assignees="applicant"><bpmn:multiInstanceLoopCharacteristics ${attributes}>${content}</bpmn:multiInstanceLoopCharacteristics></bpmn:${host}>`,
      'ask',
    ),
  );
export const called = (calledElement: string, more = '') =>
  xmlOf(
    around(`<bpmn:callActivity id="call" calledElement="${calledElement}"/>`, 'call'),
    `<bpmn:process id="called"><bpmn:startEvent id="in"/>${more}<bpmn:endEvent id="out"/>${more ? flows('in->again', 'again->out') : flows('in->out')}</bpmn:process>`,
  );
export const pair = (roots: string, content: string) => xmlOf(content, roots);
