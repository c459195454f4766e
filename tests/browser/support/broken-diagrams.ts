import { z } from 'zod';
import type { Town } from '../../support/town';
import { department } from '../../support/people';
import { ELEMENT_CASES } from '../../unit/workflow/engine/support/lint-cases-elements';
import { FLOW_CASES } from '../../unit/workflow/engine/support/lint-cases-flow';
import { FORM_CASES } from '../../unit/workflow/engine/support/lint-cases-forms';
import { HOUSE_CASES } from '../../unit/workflow/engine/support/lint-cases-house';
import { SILENT_CASES } from '../../unit/workflow/engine/support/lint-cases-silent';

/** A diagram that breaks one rule of the check, at one element. */
export interface BrokenDiagram {
  readonly rule: string;
  readonly at: string;
  readonly xml: string;
}

/**
 * One broken diagram for each rule, out of those that the engine is tested with, and a house in which they are
 * broken: what they name there is registered here, or goes by other names.
 */
export async function brokenDiagrams(town: Town): Promise<readonly BrokenDiagram[]> {
  const names = await furnish(town);
  const all = [
    ...[...FLOW_CASES, ...ELEMENT_CASES, ...FORM_CASES].map(([rule, at, xml]) => ({ rule, at, xml })),
    ...[...HOUSE_CASES, ...SILENT_CASES].map(({ rule, at, broken }) => ({ rule, at, xml: broken })),
  ];
  const first = new Map([...all].reverse().map((one) => [one.rule, one]));
  return [...first.values()].reverse().map((one) => ({ ...one, xml: renamed(one.rule, one.xml, names) }));
}

const nothing = () => Promise.resolve(undefined);

interface Actions {
  registerAction(action: object): void;
}

async function furnish(town: Town): Promise<readonly (readonly [string, string])[]> {
  const registry: Actions = town.city.strapi.plugin('workflow').service('registry');
  const inputs = z.object({
    to: z.string().meta({ 'x-assignee': true }),
    note: z.string().meta({ 'x-task': true }).optional(),
    days: z.string().regex(/^\d+$/).optional(),
  });
  const label = { 'zh-Hans': '试验操作', en: 'Trial' };
  registry.registerAction({ name: 'do.it', label, inputs: z.object({}), decides: true, run: nothing });
  registry.registerAction({ name: 'do.with', label, inputs, run: nothing });
  const words = town.city.strapi.documents('plugin::workflow.message-template');
  const write = (key: string, data: object) =>
    words.create({ locale: 'zh-Hans', data: { key, ...data } as never });
  await write('known-template', { smsBody: '您好' });
  await write('empty', { emailSubject: '只有主题' });
  await write('broken', { inAppTitle: '标题', inAppBody: '您好 {{ name' });
  // A district without reviewers: what goes to the unit's department may wait there for nobody.
  const empty = await department(town.city, '无人局');
  await town.city.strapi.db
    .query('admin::role')
    .create({ data: { name: '空角色', code: 'nobody', description: '没有人' } });
  const one = `person:${String(town.stranger.id)}`;
  return [
    ['known-form', 'unit-registration'],
    ['department:empty', `department:${empty.documentId}`],
    ['role:half', `${one},person:${String(town.operator.id)}`],
    ['role:one', one],
  ];
}

function renamed(rule: string, xml: string, names: readonly (readonly [string, string])[]): string {
  const template = rule === 'template-broken' ? 'broken' : 'empty';
  return [...names, ['template="ill"', `template="${template}"`] as const].reduce(
    (text, [from, to]) => text.split(from).join(to),
    xml,
  );
}
