import texts from './step-names.json';
import { drawnOf, makeSpace, putAfter } from './drawing';
import type { ChainStep } from './read-chain';
import { bodyOf, extensionsOf, idOf, partOf, partsOf, textOf, type ModdleElement } from '../../bpmn/moddle';
import type { DrawnElement, Editor } from '../../bpmn/modeler/services';
import { create, setExtensions, setProperties, type Attributes } from '../edit/edit';
import { setCondition } from '../edit/flows';
import { removeReminder } from '../edit/reminders';
import { boxOf, leadTo } from '../edit/place';
import { readReminders } from '../model/reminders';

/** Room for a step and its decision with a gap before each. */
const ROOM = 260;
const OUTCOME_ATTRIBUTES = ['value', 'label', 'labelEn', 'commentRequired', 'approves'];
const STEP_ATTRIBUTES = ['form', 'dueIn', 'calendar', 'priority'];

/**
 * Puts a step like its predecessor behind it: the same outcomes, and for each the same way as there. Who
 * reviews is for somebody to say: the check asks for it.
 */
export function addStepAfter(editor: Editor, step: ChainStep): void {
  const agree = drawnOf(editor, step.agree);
  const from = agree?.source;
  const target = agree?.target;
  if (!agree || !from || !target) return;
  editor.get('compose').run(() => {
    makeSpace(editor, boxOf(from).x + boxOf(from).width + 1, ROOM);
    const task = putAfter(editor, from, newTask(editor, step.task));
    setExtensions(editor, task, 'wf:Outcome', outcomesOf(step.task));
    const rest = step.decision ? decide(editor, step, task, step.decision) : task;
    const on = editor.get('modeling').connect(rest, target);
    if (step.decision) copyWay(editor, step.agree, on, rest);
    leadTo(editor, agree, task);
    editor.get('selection').select(task);
  });
}

function newTask(editor: Editor, like: ModdleElement): ModdleElement {
  return create(editor, 'bpmn:UserTask', { ...texts.step, ...attributesOf(like, STEP_ATTRIBUTES) });
}

function outcomesOf(task: ModdleElement): readonly Attributes[] {
  return extensionsOf(task, 'wf:Outcome').map((outcome) => attributesOf(outcome, OUTCOME_ATTRIBUTES));
}

function attributesOf(element: ModdleElement, names: readonly string[]): Attributes {
  return Object.fromEntries(
    names.map((name): [string, string | undefined] => [name, textOf(element, name) || undefined]),
  );
}

/** A decision with the ways of another one, but for the way of those who agree. */
function decide(editor: Editor, step: ChainStep, task: DrawnElement, like: ModdleElement): DrawnElement {
  const gateway = putAfter(editor, task, create(editor, 'bpmn:ExclusiveGateway', {}));
  editor.get('modeling').connect(task, gateway);
  for (const flow of partsOf(like, 'outgoing').filter((one) => one !== step.agree)) {
    const target = drawnOf(editor, flow)?.target;
    if (target) copyWay(editor, flow, editor.get('modeling').connect(gateway, target), gateway);
  }
  return gateway;
}

function copyWay(editor: Editor, from: ModdleElement, to: DrawnElement, gateway: DrawnElement): void {
  setProperties(editor, to, {
    name: textOf(from, 'name') || undefined,
    nameEn: textOf(from, 'nameEn') || undefined,
  });
  const condition = bodyOf(from, 'conditionExpression');
  if (condition !== null) setCondition(editor, to, condition);
  const source = partOf(from, 'sourceRef');
  if (source && partOf(source, 'default') === from) {
    setProperties(editor, gateway, { default: to.businessObject });
  }
}

/** Takes a step out: whoever led to it leads to what came after, and what only it led to goes with it. */
export function removeStep(editor: Editor, step: ChainStep): void {
  const task = drawnOf(editor, step.task);
  const target = drawnOf(editor, step.agree)?.target;
  if (!task || !target) return;
  editor.get('compose').run(() => {
    const entrance = step.skip ? drawnOf(editor, step.skip.gateway) : undefined;
    for (const flow of [...(entrance ?? task).incoming]) leadTo(editor, flow, target);
    for (const reminder of readReminders(step.task).reminders) removeReminder(editor, reminder);
    const own = [entrance, task, step.decision ? drawnOf(editor, step.decision) : undefined];
    const left = own.flatMap((shape) => shape?.outgoing.flatMap((flow) => flow.target ?? []) ?? []);
    removeAll(editor, own);
    removeOrphans(editor, left);
  });
}

function removeAll(editor: Editor, shapes: readonly (DrawnElement | undefined)[]): void {
  for (const shape of shapes) {
    // Flows first: bpmn-js would join the ways of what stands on a line.
    if (!shape) continue;
    editor.get('modeling').removeElements([...shape.incoming, ...shape.outgoing]);
    editor.get('modeling').removeElements([shape]);
  }
}

function removeOrphans(editor: Editor, candidates: readonly DrawnElement[]): void {
  for (const shape of candidates) {
    const drawn = editor.get('elementRegistry').get(shape.id);
    if (!drawn || drawn.incoming.length > 0 || drawn.type === 'bpmn:StartEvent') continue;
    const next = drawn.outgoing.flatMap((flow) => flow.target ?? []);
    removeAll(editor, [drawn]);
    removeOrphans(editor, next);
  }
}

/** Whether two steps follow each other directly, so that they can change places. */
export function canSwap(first: ChainStep, second: ChainStep): boolean {
  const skips = first.skip !== null || second.skip !== null;
  const target = partOf(first.agree, 'targetRef');
  return !skips && first.after.length === 0 && target !== null && idOf(target) === idOf(second.task);
}

/** Lets the second of two steps come first; each keeps its own decision, reminders and other ways. */
export function swapSteps(editor: Editor, first: ChainStep, second: ChainStep): void {
  const [one, two] = [drawnOf(editor, first.task), drawnOf(editor, second.task)];
  const [onFromOne, onFromTwo] = [drawnOf(editor, first.agree), drawnOf(editor, second.agree)];
  const after = onFromTwo?.target;
  if (!one || !two || !onFromOne || !onFromTwo || !after) return;
  editor.get('compose').run(() => {
    const modeling = editor.get('modeling');
    const entrances = one.incoming.filter((flow) => flow !== onFromTwo);
    const [boxOne, boxTwo] = [boxOf(one), boxOf(two)];
    const withDecision = (step: ChainStep, task: DrawnElement) => [
      task,
      ...(step.decision ? [drawnOf(editor, step.decision)] : []).filter((shape) => shape !== undefined),
    ];
    const [partsOne, partsTwo] = [withDecision(first, one), withDecision(second, two)];
    const delta = { x: boxTwo.x - boxOne.x, y: boxTwo.y - boxOne.y };
    modeling.moveElements(partsOne, delta);
    modeling.moveElements(partsTwo, { x: -delta.x, y: -delta.y });
    for (const flow of entrances) leadTo(editor, flow, two);
    leadTo(editor, onFromOne, after);
    leadTo(editor, onFromTwo, one);
  });
}
