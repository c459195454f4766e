import type { Definition, ElementBrokerMessage } from 'bpmn-elements';
import type { CompiledSource } from '../model/compiled';
import type { Effect } from '../types';
import { LOOP_LIMIT, localsOf, type Evaluator } from './evaluation';
import type { DormantTimers } from './dormant-timers';
import { actionEffect } from './effects';
import { isAction, type Waits } from './waits';

/**
 * A step passes one element no more often than that: once for each instance of a multi-instance, with
 * some to spare. More means that the diagram runs in circles.
 */
const PASS_LIMIT = LOOP_LIMIT + 50;

export interface Recorder {
  /** What has happened since the last call. */
  drain(): { readonly effects: readonly Effect[]; readonly visited: readonly string[] };
  /** What made the process fail, if it did. */
  failure(): unknown;
}

/** Listens to a running case and writes down what it passes and what it asks for. */
export function record(
  source: CompiledSource,
  definition: Definition,
  waits: Waits,
  timers: DormantTimers,
  evaluator: Evaluator,
): Recorder {
  let effects: Effect[] = [];
  let visited = new Set<string>();
  let passes = new Map<string, number>();
  let failure: unknown;

  const handlers: Readonly<Record<string, (message: ElementBrokerMessage, id: string) => void>> = {
    'activity.enter': (_message, id) => {
      const count = (passes.get(id) ?? 0) + 1;
      passes.set(id, count);
      if (count > PASS_LIMIT) throw new Error(`The diagram runs in circles at ${id}`);
    },
    'activity.start': (_message, id) => {
      onStart(id);
    },
    'activity.wait': onWait,
    'activity.timer': ({ content }) => {
      timers.place({ ...content, executionId: content.executionId ?? '' });
    },
    'activity.end': (_message, id) => visited.add(id),
    'flow.take': (_message, id) => visited.add(id),
    'activity.leave': onLeave,
    'process.leave': onLeave,
    'definition.error': ({ content }) => {
      failure = content.error ?? new Error('The process failed');
    },
  };

  function onLeave({ content }: ElementBrokerMessage) {
    const executionId = content.executionId ?? '';
    waits.remove(executionId);
    timers.remove(executionId);
  }

  function onStart(id: string) {
    const messages = source.sends.get(id);
    if (messages) effects.push({ kind: 'send', elementId: id, messages });
  }

  /** What waits again after recovery was asked for before: it is not asked for twice. */
  function onWait(message: ElementBrokerMessage) {
    const wait = waits.add(message);
    const action = wait && isAction(wait) ? source.actions.get(wait.elementId) : undefined;
    if (!wait || !action || message.content.isRecovered === true) return;
    const variables = { ...evaluator.variables(), ...localsOf(evaluator, message.content) };
    effects.push(actionEffect(source.feel, wait, action, variables));
  }

  const onEvent = (routingKey: string, message: ElementBrokerMessage) => {
    handlers[routingKey]?.(message, message.content.id ?? '');
  };
  definition.broker.subscribeTmp('event', '#', withContent(onEvent), { noAck: true, priority: 1000 });
  return {
    failure: () => failure,
    drain: () => {
      const drained = { effects, visited: [...visited] };
      [effects, visited, passes] = [[], new Set(), new Map<string, number>()];
      return drained;
    },
  };
}

/** The broker's types leave the content open; the engine's messages always have one. */
function withContent(handle: (routingKey: string, message: ElementBrokerMessage) => void) {
  return (routingKey: string, { content }: { readonly content?: ElementBrokerMessage['content'] }): void => {
    if (content) handle(routingKey, { content });
  };
}
