import * as replaceOptions from 'bpmn-js/lib/features/replace/ReplaceOptions';
import {
  APPENDED,
  AWAITED,
  HEADER_ENTRIES,
  PALETTE,
  REPLACEMENTS,
} from '../../../../../plugins/workflow/admin/src/bpmn/offer/catalogue';
import { translateInto } from '../../../../../plugins/workflow/admin/src/bpmn/translate';
import { FEEL_FUNCTIONS } from '../../../../../plugins/workflow/admin/src/studio/model/feel-functions';
import { FUNCTIONS } from '../../../../../plugins/workflow/server/src/engine/feel/guard';
import { compileDiagram } from '../../../../../plugins/workflow/server/src/engine';
import { processOf } from './moddle';

interface Target {
  readonly type: string;
  readonly eventDefinitionType?: string;
  readonly triggeredByEvent?: boolean;
  readonly eventGatewayType?: string;
  readonly instantiate?: boolean;
}
interface Replacement {
  readonly actionName: string;
  readonly label: unknown;
  readonly target?: Target;
}

const lowerFirst = (text: string) =>
  text.replace('bpmn:', '').replace(/^./, (letter) => letter.toLowerCase());

/** Rules that say that the engine does not run such an element at all. */
const UNSUPPORTED = new Set(['element-type', 'event-definition', 'xml-unreadable']);

const ANYTHING = { actions: new Map(), isAssignee: () => true };

async function refusals({ type, eventDefinitionType, ...more }: Target) {
  const tag = lowerFirst(type);
  const attributes = [
    ...(more.triggeredByEvent ? ['triggeredByEvent="true"'] : []),
    ...(more.instantiate ? ['instantiate="true"'] : []),
    ...(more.eventGatewayType ? [`eventGatewayType="${more.eventGatewayType}"`] : []),
  ];
  const inside = eventDefinitionType ? `<bpmn:${lowerFirst(eventDefinitionType)}/>` : '';
  const element =
    type === 'bpmn:TextAnnotation'
      ? `<bpmn:${tag} id="it"/>`
      : `<bpmn:${tag} id="it" ${attributes.join(' ')}>${inside}</bpmn:${tag}>`;
  const { problems } = await compileDiagram(processOf(element), ANYTHING);
  return problems.filter(({ rule }) => UNSUPPORTED.has(rule));
}

const allReplacements = Object.values(replaceOptions).flatMap((options): Replacement[] =>
  Array.isArray(options) ? options : Object.values(options as Record<string, Replacement[]>).flat(),
);

describe('what the studio offers to draw (product.md section 7)', () => {
  it.each([...PALETTE, ...APPENDED, ...AWAITED].map((offer) => [offer.id, offer] as const))(
    'the engine runs it: %s',
    async (_id, { target }) => {
      expect(await refusals(target)).toEqual([]);
    },
  );

  it('of bpmn-js’s replacements keeps those that the engine runs', async () => {
    const kept = allReplacements.filter(({ actionName }) => REPLACEMENTS.has(actionName));
    expect(kept.length).toBeGreaterThan(30);
    for (const { actionName, target } of kept) {
      if (target) expect([actionName, await refusals(target)]).toEqual([actionName, []]);
    }
  });

  it('would notice one that the engine does not run', async () => {
    expect(await refusals({ type: 'bpmn:InclusiveGateway' })).not.toEqual([]);
    expect(await refusals({ type: 'bpmn:ScriptTask' })).not.toEqual([]);
    const start = { type: 'bpmn:StartEvent', eventDefinitionType: 'bpmn:TimerEventDefinition' };
    expect(await refusals(start)).not.toEqual([]);
    expect(REPLACEMENTS.has('replace-with-script-task')).toBe(false);
  });

  it('names every replacement that it keeps as bpmn-js names it', () => {
    const names = new Set(allReplacements.map(({ actionName }) => actionName));
    expect([...REPLACEMENTS].filter((name) => !names.has(name))).toEqual([]);
  });

  it('completes the functions that expressions may call, and no others', () => {
    expect(FEEL_FUNCTIONS.map(({ name }) => name).sort()).toEqual([...FUNCTIONS].sort());
  });
});

describe('the words of the modeler', () => {
  const chinese = translateInto('zh-Hans');

  it('are Chinese for all that can be drawn', () => {
    const labels = [
      ...[...PALETTE, ...APPENDED, ...AWAITED].map(({ label }) => label),
      ...allReplacements
        .filter(({ actionName }) => REPLACEMENTS.has(actionName))
        .map(({ label }) => label)
        .filter((label) => typeof label === 'string'),
    ];
    expect(labels.filter((label) => !/\p{Script=Han}/u.test(chinese(label)))).toEqual([]);
    expect(HEADER_ENTRIES.size).toBe(3);
  });

  it('fill in what they are about, and stay English for an English panel', () => {
    expect(chinese('Create: {element}', { element: '开始' })).toBe('新建：开始');
    expect(translateInto('en')('Create: {element}', { element: 'Start event' })).toBe('Create: Start event');
    expect(chinese('Open {element}')).toBe('打开{element}');
  });
});
