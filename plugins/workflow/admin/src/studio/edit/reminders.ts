import texts from './reminder-names.json';
import { create, setExtensions, setInput, setProperties, type Attributes } from './edit';
import { setTimer } from './events';
import { boxOf, freeBelow, leadTo, neighboursOf } from '../../bpmn/room/place';
import { idOf, textOf, type ModdleElement } from '../../bpmn/moddle';
import type { DrawnElement, Editor } from '../../bpmn/modeler/services';
import { writeDuration, type SpanFields } from '../model/durations';
import { ESCALATE, readReminders, type MessageFields, type Reminder } from '../model/reminders';

export interface NewReminder {
  readonly after: SpanFields;
  readonly escalateTo: string | null;
  readonly message: MessageFields | null;
}

const [WIDTH, HEIGHT, GAP, EVENT] = [100, 80, 50, 36];

/** Draws timer, escalation, message and end below the step: one command. */
export function addReminder(
  editor: Editor,
  task: DrawnElement,
  { after, escalateTo, message }: NewReminder,
): void {
  const written = writeDuration(after);
  const { parent } = task;
  if (!written || !parent) return;
  editor.get('compose').run(() => {
    const event = drawTimer(editor, task, escalateTo === null ? texts.event : texts.escalatingEvent);
    setTimer(editor, event, {
      kind: 'timeDuration',
      text: written.duration,
      calendar: written.calendar ?? '',
    });
    const nodes = [
      ...(escalateTo === null ? [] : [escalationNode(editor)]),
      ...(message ? [create(editor, 'bpmn:SendTask', texts.notice)] : []),
      create(editor, 'bpmn:EndEvent', texts.end),
    ];
    const drawn = drawLine(editor, event, parent, nodes);
    for (const element of drawn) {
      if (element.type === 'bpmn:ServiceTask') setInput(editor, element, 'to', escalateTo ?? '');
      if (element.type === 'bpmn:SendTask' && message) {
        setExtensions(editor, element, 'wf:Message', [{ ...message }]);
      }
    }
    editor.get('selection').select(task);
  });
}

function escalationNode(editor: Editor): ModdleElement {
  return create(editor, 'bpmn:ServiceTask', { ...texts.escalation, action: ESCALATE });
}

function drawTimer(editor: Editor, task: DrawnElement, names: Attributes): DrawnElement {
  const shape = editor.get('elementFactory').createShape({
    type: 'bpmn:BoundaryEvent',
    eventDefinitionType: 'bpmn:TimerEventDefinition',
    cancelActivity: false,
    businessObject: create(editor, 'bpmn:BoundaryEvent', { ...names, cancelActivity: false }),
  });
  const { x, y, width, height } = boxOf(task);
  // From the left along the lower edge; the last place is shared when there is no other.
  const place = Math.min(task.attachers.length, 3);
  const position = { x: x + Math.min(width, 20 + place * 25), y: y + height };
  return editor.get('modeling').createShape(shape, position, task, { attach: true });
}

function drawLine(
  editor: Editor,
  event: DrawnElement,
  parent: DrawnElement,
  nodes: readonly ModdleElement[],
): readonly DrawnElement[] {
  const from = boxOf(event);
  const wanted = {
    x: from.x + GAP,
    y: from.y + 2 * GAP,
    width: nodes.length * (WIDTH + GAP),
    height: HEIGHT,
  };
  const row = freeBelow(wanted, neighboursOf(event.host ?? event));
  let previous = event;
  return nodes.map((businessObject, index) => {
    const shape = editor.get('elementFactory').createShape({ type: businessObject.$type, businessObject });
    const centre = { x: row.x + index * (WIDTH + GAP) + WIDTH / 2, y: row.y + HEIGHT / 2 };
    const drawn = editor.get('modeling').createShape(shape, centre, parent);
    editor.get('modeling').connect(previous, drawn);
    previous = drawn;
    return drawn;
  });
}

function shapeOf(editor: Editor, element: ModdleElement): DrawnElement | undefined {
  return editor.get('elementRegistry').get(idOf(element));
}

export function removeReminder(editor: Editor, { event, line }: Reminder): void {
  const shapes = [event, ...line].flatMap((element) => shapeOf(editor, element) ?? []);
  editor.get('modeling').removeElements(shapes);
}

export function setReminderTime(editor: Editor, { event }: Reminder, after: SpanFields): void {
  const shape = shapeOf(editor, event);
  const written = writeDuration(after);
  if (!shape || !written) return;
  setTimer(editor, shape, {
    kind: 'timeDuration',
    text: written.duration,
    calendar: written.calendar ?? '',
  });
}

/**
 * Sets until when a step is to be done. A reminder that went out exactly then goes out at the new time.
 *
 * @param after null for no deadline
 */
export function setDeadline(editor: Editor, task: DrawnElement, after: SpanFields | null): void {
  const step = task.businessObject;
  const before = { dueIn: textOf(step, 'dueIn'), calendar: textOf(step, 'calendar') };
  const written = after && writeDuration(after);
  editor.get('compose').run(() => {
    setProperties(editor, task, { dueIn: written?.duration, calendar: written?.calendar });
    if (after === null || before.dueIn === '') return;
    for (const reminder of readReminders(step).reminders) {
      const atTheTime = reminder.duration === before.dueIn && reminder.calendar === before.calendar;
      if (atTheTime && !reminder.escalation) setReminderTime(editor, reminder, after);
    }
  });
}

/** @param to null takes the escalation away */
export function setEscalation(editor: Editor, reminder: Reminder, to: string | null): void {
  editor.get('compose').run(() => {
    const node = member(editor, reminder, reminder.escalation?.element, to === null, () =>
      escalationNode(editor),
    );
    if (node) setInput(editor, node, 'to', to ?? '');
  });
}

/** @param messages none takes the message away */
export function setNotice(editor: Editor, reminder: Reminder, messages: readonly MessageFields[]): void {
  editor.get('compose').run(() => {
    const node = member(editor, reminder, reminder.notice?.element, messages.length === 0, () =>
      create(editor, 'bpmn:SendTask', texts.notice),
    );
    if (node)
      setExtensions(
        editor,
        node,
        'wf:Message',
        messages.map((message) => ({ ...message })),
      );
  });
}

/** The drawn member of a reminder's line: removed, found, or put in before the end. */
function member(
  editor: Editor,
  reminder: Reminder,
  element: ModdleElement | undefined,
  unwanted: boolean,
  make: () => ModdleElement,
): DrawnElement | null {
  const shape = element && shapeOf(editor, element);
  if (unwanted) {
    if (shape) editor.get('modeling').removeElements([shape]);
    return null;
  }
  return shape ?? insertBeforeEnd(editor, reminder, make());
}

function insertBeforeEnd(
  editor: Editor,
  { line }: Reminder,
  businessObject: ModdleElement,
): DrawnElement | null {
  const last = line.at(-1);
  const end = last && shapeOf(editor, last);
  const [incoming] = end?.incoming ?? [];
  if (!end?.parent || !incoming) return null;
  const modeling = editor.get('modeling');
  const { x, y } = boxOf(end);
  const centre = { x: x + WIDTH / 2, y: y + EVENT / 2 };
  modeling.moveElements([end], { x: WIDTH + GAP, y: 0 });
  const shape = editor.get('elementFactory').createShape({ type: businessObject.$type, businessObject });
  const drawn = modeling.createShape(shape, centre, end.parent);
  leadTo(editor, incoming, drawn);
  modeling.connect(drawn, end);
  return drawn;
}
