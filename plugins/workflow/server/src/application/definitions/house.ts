import type { AssigneeStanding, LocalizedText } from '../../../../contracts';
import { namedAssignees, type DiagramVocabulary, type TemplateTrouble } from '../../engine';
import { actionFacts } from '../action-facts';
import type { MessageTemplate, RegistryReader, TemplateRenderer, TemplateRepository } from '../ports';
import { CASE_VARIABLES } from '../studio/case-variables';

export interface HouseDependencies {
  readonly registry: RegistryReader;
  readonly templates: TemplateRepository;
  readonly renderer: TemplateRenderer;
}

/**
 * What the house knows that a diagram names: asked for before the check, which itself asks nobody.
 *
 * @param xml whose assignees are looked up, each as things stand at this moment
 */
export async function houseOf(dependencies: HouseDependencies, xml: string): Promise<DiagramVocabulary> {
  const { registry } = dependencies;
  return {
    actions: new Map(registry.actions().map((action) => [action.name, actionFacts(action)])),
    assignees: await standings(registry, await namedAssignees(xml)),
    templates: await templateTroubles(dependencies),
    forms: new Map(
      registry.subjects().map((subject) => [subject.formKey, Object.keys(subject.businessFieldLabels)]),
    ),
    subjects: registry.subjects().map(({ formKey, fields = [], businessFieldLabels }) => ({
      formKey,
      names: new Set([...Object.keys(businessFieldLabels), ...fields.map(({ name }) => name)]),
      hideable: new Set(fields.filter(({ uses }) => uses.includes('form')).map(({ name }) => name)),
    })),
    variables: CASE_VARIABLES.map(({ name }) => name),
    // Nobody hands messages in to running cases: what somebody says to a case is a signal.
    messages: [],
  };
}

async function standings(
  registry: RegistryReader,
  names: readonly string[],
): Promise<ReadonlyMap<string, AssigneeStanding>> {
  const found = new Map<string, AssigneeStanding>();
  for (const name of names) {
    const standing = await registry.standing(name);
    if (standing) found.set(name, standing);
  }
  return found;
}

const FIELDS = {
  emailSubject: { 'zh-Hans': '邮件主题', en: 'mail subject' },
  emailBody: { 'zh-Hans': '邮件正文', en: 'mail body' },
  smsBody: { 'zh-Hans': '短信正文', en: 'SMS' },
  inAppTitle: { 'zh-Hans': '站内信标题', en: 'in-app title' },
  inAppBody: { 'zh-Hans': '站内信正文', en: 'in-app body' },
} as const satisfies Partial<Record<keyof MessageTemplate, LocalizedText>>;

async function templateTroubles({
  templates,
  renderer,
}: HouseDependencies): Promise<ReadonlyMap<string, TemplateTrouble | null>> {
  const byKey = new Map<string, MessageTemplate[]>();
  for (const template of await templates.all())
    byKey.set(template.key, [...(byKey.get(template.key) ?? []), template]);
  return new Map([...byKey].map(([key, versions]) => [key, troubleWith(versions, renderer)]));
}

function troubleWith(
  versions: readonly MessageTemplate[],
  renderer: TemplateRenderer,
): TemplateTrouble | null {
  if (!versions.some((version) => version.locale === 'zh-Hans' && hasWords(version)))
    return { kind: 'empty' };
  for (const version of versions) {
    for (const [name, field] of Object.entries(FIELDS)) {
      const text = version[name as keyof typeof FIELDS];
      const detail = text === null ? null : renderer.problemOf(text);
      if (detail !== null) return { kind: 'broken', field, detail: detail.slice(0, 200) };
    }
  }
  return null;
}

/** A channel is used when it has all its words (queue-message). */
function hasWords({ emailSubject, emailBody, smsBody, inAppTitle, inAppBody }: MessageTemplate): boolean {
  const channels = [[emailSubject, emailBody], [smsBody], [inAppTitle, inAppBody]];
  return channels.some((words) => words.every(Boolean));
}
