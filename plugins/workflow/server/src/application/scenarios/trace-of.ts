import type { DryRun, DryRunEvent, Trace, TraceEvent } from '../../../../contracts';

/**
 * What of a dry run is kept and compared: the way it took and what was said to whom. Not when, by which person
 * and in which words: staff come and go, and templates are edited beside the flow.
 */
export function traceOf({ events, status, waiting, failure }: DryRun): Trace {
  return {
    events: withoutRepeats(events.map(traceEvent)),
    status,
    waiting: waiting.map(({ elementId }) => elementId).sort(),
    failure: failure && { move: failure.move, code: failure.code },
  };
}

/** A group hears of something once, however many people it has: messages that follow each other count once. */
function withoutRepeats(events: readonly TraceEvent[]): TraceEvent[] {
  let told: TraceEvent[] = [];
  return events.filter((event) => {
    if (event.message === null) {
      told = [];
      return true;
    }
    if (told.some((one) => isSameEvent(one, event))) return false;
    told.push(event);
    return true;
  });
}

function traceEvent({ kind, elementId, name, outcome, message }: DryRunEvent): TraceEvent {
  const told = message && {
    template: message.template,
    channel: message.channel,
    toApplicant: message.toApplicant,
  };
  return { kind, elementId, name, outcome, message: told };
}

/** Everything but the element's name, which is for reading. */
export function isSameEvent(one: TraceEvent, other: TraceEvent): boolean {
  return identityOf(one) === identityOf(other);
}

function identityOf({ kind, elementId, outcome, message }: TraceEvent): string {
  const told = message && [message.template, message.channel, message.toApplicant];
  return JSON.stringify([kind, elementId, outcome, told]);
}
