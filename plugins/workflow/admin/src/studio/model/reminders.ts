import {
  bodyOf,
  extensionsOf,
  idOf,
  partOf,
  partsOf,
  textOf,
  triggerOf,
  type ModdleElement,
} from '../../bpmn/moddle';

/** The action that hands a task to somebody higher up. */
export const ESCALATE = 'workflow.escalate';

export interface MessageFields {
  readonly template: string;
  readonly to: string;
}

/**
 * What happens when a step takes too long: a timer on it that interrupts nothing, then, in one line, an
 * escalation, a message or both, then an end. Recognised by its shape, whatever its ids.
 */
export interface Reminder {
  readonly event: ModdleElement;
  readonly duration: string;
  readonly calendar: string;
  readonly escalation: { readonly element: ModdleElement; readonly to: string } | null;
  readonly notice: { readonly element: ModdleElement; readonly messages: readonly MessageFields[] } | null;
  /** All elements of it but the timer, in their order. */
  readonly line: readonly ModdleElement[];
}

export interface StepTimers {
  readonly reminders: readonly Reminder[];
  /** Events on the step that are something else; those are edited on the diagram. */
  readonly others: readonly ModdleElement[];
}

/** Everything that hangs on a step, in the order of the diagram. */
export function readReminders(task: ModdleElement): StepTimers {
  const siblings = task.$parent ? partsOf(task.$parent, 'flowElements') : [];
  const events = siblings.filter((element) => partOf(element, 'attachedToRef') === task);
  const read = events.map((event) => ({ event, reminder: readReminder(event) }));
  return {
    reminders: read.flatMap(({ reminder }) => reminder ?? []),
    others: read.filter(({ reminder }) => reminder === null).map(({ event }) => event),
  };
}

export function readMessages(task: ModdleElement): readonly MessageFields[] {
  return extensionsOf(task, 'wf:Message').map((message) => ({
    template: textOf(message, 'template'),
    to: textOf(message, 'to'),
  }));
}

function readReminder(event: ModdleElement): Reminder | null {
  const timer = triggerOf(event);
  if (timer?.$type !== 'bpmn:TimerEventDefinition' || event.get('cancelActivity') !== false) return null;
  const duration = bodyOf(timer, 'timeDuration');
  if (duration === null || duration.startsWith('=')) return null;
  const line = lineFrom(event);
  const work = line?.slice(0, -1) ?? [];
  const [escalations, notices] = [work.filter(isEscalation), work.filter(isNotice)];
  if (!line || work.length === 0 || work.length !== escalations.length + notices.length) return null;
  if (escalations.length > 1 || notices.length > 1) return null;
  const [escalation] = escalations;
  const [notice] = notices;
  return {
    event,
    duration,
    calendar: textOf(timer, 'calendar'),
    escalation: escalation ? { element: escalation, to: escalationTarget(escalation) } : null,
    notice: notice ? { element: notice, messages: readMessages(notice) } : null,
    line,
  };
}

/** Follows the only way on to a plain end; null where there is a choice or somebody else comes in. */
function lineFrom(event: ModdleElement): readonly ModdleElement[] | null {
  const line: ModdleElement[] = [];
  let at: ModdleElement | null = event;
  while (at && at.$type !== 'bpmn:EndEvent') {
    const next: ModdleElement | null = onlyNext(at);
    if (!next || line.includes(next) || partsOf(next, 'incoming').length !== 1) return null;
    line.push(next);
    at = next;
  }
  return at && triggerOf(at) === null ? line : null;
}

function onlyNext(element: ModdleElement): ModdleElement | null {
  const [flow, another] = partsOf(element, 'outgoing');
  return flow && !another ? partOf(flow, 'targetRef') : null;
}

function isEscalation(element: ModdleElement): boolean {
  return (
    element.$type === 'bpmn:ServiceTask' &&
    textOf(element, 'action') === ESCALATE &&
    extensionsOf(element, 'wf:Input').every((input) => textOf(input, 'name') === 'to')
  );
}

function isNotice(element: ModdleElement): boolean {
  return element.$type === 'bpmn:SendTask';
}

function escalationTarget(task: ModdleElement): string {
  const input = extensionsOf(task, 'wf:Input').find((one) => textOf(one, 'name') === 'to');
  return input ? textOf(input, 'value') : '';
}

/** What React needs to tell reminders apart. */
export function reminderKey({ event }: Reminder): string {
  return idOf(event);
}
