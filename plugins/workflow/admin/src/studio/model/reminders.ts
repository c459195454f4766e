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
  const line = lineFrom(event);
  if (!timer || !line || !isPlainTimer(event, timer)) return null;
  const parts = partsOfLine(line);
  return (
    parts && {
      event,
      duration: bodyOf(timer, 'timeDuration') ?? '',
      calendar: textOf(timer, 'calendar'),
      ...parts,
      line,
    }
  );
}

/** Interrupts nothing and waits for a time that is written out. */
function isPlainTimer(event: ModdleElement, timer: ModdleElement): boolean {
  const duration = bodyOf(timer, 'timeDuration');
  return (
    timer.$type === 'bpmn:TimerEventDefinition' &&
    event.get('cancelActivity') === false &&
    duration !== null &&
    !duration.startsWith('=')
  );
}

function partsOfLine(line: readonly ModdleElement[]): Pick<Reminder, 'escalation' | 'notice'> | null {
  const work = line.slice(0, -1);
  const [escalation, ...moreEscalations] = work.filter(isEscalation);
  const [notice, ...moreNotices] = work.filter(isNotice);
  const known = [escalation, notice].filter((part) => part !== undefined);
  const strange = work.length !== known.length + moreEscalations.length + moreNotices.length;
  if (known.length === 0 || strange || moreEscalations.length + moreNotices.length > 0) return null;
  return {
    escalation: escalation ? { element: escalation, to: escalationTarget(escalation) } : null,
    notice: notice ? { element: notice, messages: readMessages(notice) } : null,
  };
}

/** Follows the only way on to a plain end; null where there is a choice or somebody else comes in. */
function lineFrom(event: ModdleElement): readonly ModdleElement[] | null {
  const line: ModdleElement[] = [];
  let at = event;
  while (at.$type !== 'bpmn:EndEvent') {
    const next = onlyNext(at);
    if (!next || line.includes(next) || partsOf(next, 'incoming').length !== 1) return null;
    line.push(next);
    at = next;
  }
  return triggerOf(at) === null ? line : null;
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
