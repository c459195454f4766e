import type { Api, Definition, ElementBase, ElementBrokerMessage } from 'bpmn-elements';
import { ITEM } from '../model/context';
import { toJson } from '../feel/values';
import { ACTION_TASKS, HUMAN_TASKS } from '../model/tasks';
import type { CompiledDefinition, WaitingSubscription, WaitingTask } from '../types';
import type { MessageContent } from './evaluation';
import { isWithin, lineageOf, type Lineage } from './lineage';

/** Something in a case that waits, and the handle by which exactly that can be moved on. */
export interface Wait {
  readonly elementId: string;
  readonly executionId: string;
  /** Type of the element, without prefix. */
  readonly elementType: string;
  readonly trigger: WaitingSubscription['kind'] | null;
  /** Name of the signal or message that it waits for. */
  readonly name: string;
  readonly item: unknown;
  readonly poll: WaitingTask['poll'] | null;
  readonly api: Api<ElementBase>;
}

export interface Waits {
  add(message: ElementBrokerMessage): Wait | null;
  /** Forgets what has left, and everything inside it. */
  remove(executionId: string): void;
  live(): readonly Wait[];
}

const TRIGGERS: Readonly<Record<string, 'signal' | 'message' | 'condition'>> = {
  'bpmn:SignalEventDefinition': 'signal',
  'bpmn:MessageEventDefinition': 'message',
  'bpmn:ConditionalEventDefinition': 'condition',
};

/** Keeps book of what a running case waits for. */
export function trackWaits(model: CompiledDefinition, definition: Definition): Waits {
  const known = new Map<
    string,
    { readonly wait: Wait; readonly lineage: Lineage; readonly consumer: string }
  >();
  return {
    add: (message) => {
      const wait = toWait(model, definition, message);
      if (!wait) return null;
      known.set(wait.executionId, {
        wait,
        lineage: lineageOf({ ...message.content, executionId: wait.executionId }),
        consumer: consumerOf(wait, message.content),
      });
      return wait;
    },
    remove: (executionId) => {
      for (const [key, { lineage }] of known) if (isWithin(lineage, executionId)) known.delete(key);
    },
    // A wait ends when nobody listens any more; the listener is the engine's own truth about it.
    live: () =>
      [...known.values()]
        .filter(({ wait, consumer }) => isListening(wait.api.broker, consumer))
        .map(({ wait }) => wait),
  };
}

/** The package promises a consumer for every tag; there is none for one that has been cancelled. */
function isListening(broker: { getConsumer(tag: string): unknown }, consumer: string): boolean {
  return Boolean(broker.getConsumer(consumer));
}

function toWait(
  model: CompiledDefinition,
  definition: Definition,
  message: ElementBrokerMessage,
): Wait | null {
  const content: MessageContent = message.content;
  const { id: elementId = '', executionId } = content;
  const element = model.elements.get(elementId);
  const trigger = TRIGGERS[String(content.type)] ?? null;
  if (!element || typeof executionId !== 'string') return null;
  if (!trigger && !isDone(element.type)) return null;
  return {
    elementId,
    executionId,
    elementType: element.type,
    trigger,
    name: trigger === null || trigger === 'condition' ? '' : nameIn(content[trigger]),
    item: content[ITEM],
    poll: pollOf(model, executionId, content),
    api: definition.getApi(message),
  };
}

function isDone(type: string): boolean {
  return HUMAN_TASKS.has(type) || ACTION_TASKS.has(type);
}

/** Instances of a multi-instance go by `<execution>_<number>`. */
function pollOf(
  model: CompiledDefinition,
  executionId: string,
  { id = '', loopCardinality = 0 }: MessageContent,
): Wait['poll'] {
  if (!model.userTasks.get(id)?.countersign) return null;
  return { id: executionId.replace(/_\d+$/, ''), size: loopCardinality };
}

function nameIn(reference: unknown): string {
  return typeof reference === 'object' && reference !== null && 'name' in reference
    ? String(reference.name)
    : '';
}

/** Events listen under the execution of their definition, tasks under their own. */
function consumerOf({ executionId, trigger }: Wait, content: MessageContent): string {
  return `_api-delegated-${executionId}${trigger ? `_${String(content.index)}` : ''}`;
}

export function isTask(wait: Wait): boolean {
  return wait.trigger === null && HUMAN_TASKS.has(wait.elementType);
}

export function isAction(wait: Wait): boolean {
  return wait.trigger === null && ACTION_TASKS.has(wait.elementType);
}

export function toWaitingTask({ elementId, executionId, item, poll }: Wait): WaitingTask {
  return {
    elementId,
    executionId,
    ...(item === undefined ? {} : { item: toJson(item) }),
    ...(poll ? { poll } : {}),
  };
}

export function toSubscription({
  elementId,
  executionId,
  elementType,
  trigger,
  name,
}: Wait): readonly WaitingSubscription[] {
  if (!trigger) return [];
  return [{ elementId, executionId, kind: trigger, name, boundary: elementType === 'BoundaryEvent' }];
}
