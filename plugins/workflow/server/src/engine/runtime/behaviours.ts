import * as Elements from 'bpmn-elements';
import { TypeResolver, type SerializableElement } from 'moddle-context-serializer';
import { CaseTimer } from './case-timer';

/**
 * Standard token semantics: a flow that is not taken is simply not taken. The stock one tells its
 * target, which a parallel join counts as an arrival, and whose cascade makes a review with ways
 * back exponential (engine-facts, "What bites" 1).
 */
function TokenFlow(
  definition: SerializableElement,
  context: Elements.ContextInstance,
): Elements.SequenceFlow {
  const flow = new Elements.SequenceFlow(definition, context);
  flow.discard = () => undefined;
  return flow;
}

/**
 * Which behaviour stands for which BPMN element. Tasks that call an action wait like a user task
 * does; a send task passes. Neither has an implementation to look up, let alone to evaluate.
 */
export const resolveBehaviour = TypeResolver({ ...Elements }, (types) => {
  types['bpmn:SequenceFlow'] = TokenFlow;
  types['bpmn:UserTask'] = Elements.SignalTask;
  types['bpmn:ManualTask'] = Elements.SignalTask;
  types['bpmn:ServiceTask'] = Elements.SignalTask;
  types['bpmn:BusinessRuleTask'] = Elements.SignalTask;
  types['bpmn:SendTask'] = Elements.Task;
  types['bpmn:TimerEventDefinition'] = CaseTimer;
});
