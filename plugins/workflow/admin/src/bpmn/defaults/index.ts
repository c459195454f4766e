import names from './default-names.json';
import { extensionsOf, partOf, partsOf, textOf, triggerOf } from '../moddle';
import type { ModdleElement } from '../moddle';
import type { BusEvent, Editor, EventBus, StudioServices } from '../modeler/services';

type Factory = StudioServices['bpmnFactory'];
/** Not in any diagram yet, so that it may be changed without a command. */
type Fresh = ModdleElement & { set(property: string, value: unknown): void };

const NAMES: Readonly<Record<string, { readonly 'zh-Hans': string; readonly en: string }>> = names;

/** Which of our own elements a type of element may carry. */
const CARRIED: Readonly<Record<string, readonly string[]>> = {
  'wf:Outcome': ['bpmn:UserTask', 'bpmn:ManualTask'],
  'wf:Access': ['bpmn:UserTask', 'bpmn:ManualTask'],
  'wf:Input': ['bpmn:ServiceTask', 'bpmn:BusinessRuleTask'],
  'wf:Message': ['bpmn:SendTask'],
};

const OUTCOMES = [
  { value: 'approve', label: '通过', labelEn: 'Approve', approves: 'true' },
  { value: 'reject', label: '不予通过', labelEn: 'Reject', approves: 'false', commentRequired: 'true' },
];

/**
 * What is drawn anew works at once as far as it can: it has a name in both languages, a review step its
 * two outcomes, a timer its time. What is pasted or replaced keeps what it has. Once it gets a name of its
 * own in Chinese, the English word that came with it says something else, and goes.
 */
function defaults(eventBus: EventBus, bpmnFactory: Factory, injector: Editor): void {
  eventBus.on('commandStack.shape.create.preExecute', ({ context }) => {
    const shape = context?.shape;
    if (!shape || shape.type === 'label') return;
    if (isFresh(shape.businessObject)) complete(bpmnFactory, shape.businessObject);
  });
  eventBus.on(RENAMED, ({ context }) => {
    const element = context?.element?.labelTarget ?? context?.element;
    if (element && isRenamedDefault(element.businessObject, context ?? {}))
      injector.get('modeling').updateProperties(element, { nameEn: undefined });
  });
}
defaults.$inject = ['eventBus', 'bpmnFactory', 'injector'];

const RENAMED = ['element.updateLabel', 'element.updateProperties'].map(
  (command) => `commandStack.${command}.postExecuted`,
);

function isRenamedDefault(
  element: ModdleElement,
  { oldLabel, oldProperties }: NonNullable<BusEvent['context']>,
): boolean {
  const own = NAMES[element.$type];
  const before = oldLabel ?? oldProperties?.name;
  return (
    before !== undefined &&
    before === own?.['zh-Hans'] &&
    before !== textOf(element, 'name') &&
    own.en === textOf(element, 'nameEn')
  );
}

function isFresh(element: ModdleElement): element is Fresh {
  return element.$parent === undefined && 'set' in element;
}

function complete(factory: Factory, element: Fresh): void {
  const name = NAMES[element.$type];
  if (name && textOf(element, 'name') === '') {
    element.set('name', name['zh-Hans']);
    element.set('nameEn', name.en);
  }
  dropForeign(element);
  if (element.$type === 'bpmn:UserTask') completeTask(factory, element);
  const trigger = triggerOf(element);
  if (trigger?.$type === 'bpmn:TimerEventDefinition') completeTimer(factory, trigger as Fresh);
}

function dropForeign(element: ModdleElement): void {
  const holder = partOf(element, 'extensionElements') as Fresh | null;
  const fits = ({ $type }: ModdleElement) => CARRIED[$type]?.includes(element.$type) ?? true;
  const values = holder ? partsOf(holder, 'values') : [];
  if (!values.every(fits)) holder?.set('values', values.filter(fits));
}

function completeTask(factory: Factory, element: Fresh): void {
  if (extensionsOf(element, 'wf:Outcome').length > 0) return;
  const holder = (partOf(element, 'extensionElements') ??
    factory.create('bpmn:ExtensionElements', { values: [] })) as Fresh;
  const outcomes = OUTCOMES.map((outcome) => factory.create('wf:Outcome', outcome));
  holder.set('values', [...partsOf(holder, 'values'), ...outcomes]);
  element.set('extensionElements', holder);
}

function completeTimer(factory: Factory, timer: Fresh): void {
  if (['timeDuration', 'timeDate', 'timeCycle'].some((kind) => partOf(timer, kind))) return;
  timer.set('timeDuration', factory.create('bpmn:FormalExpression', { body: 'P1D' }));
  timer.set('calendar', 'working-days');
}

export const defaultsModule = { __init__: [defaults] };
