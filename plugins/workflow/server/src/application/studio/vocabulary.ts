import { z } from 'zod';
import type { Choice, Subject, SubjectField, VariableModel, Vocabulary } from '../../../../contracts';
import type { RegistryReader, TemplateRepository } from '../ports';
import texts from '../../translations/studio.json';

/** Everything that a diagram may name here, for the studio's drop-downs (design.md, registries). */
export async function studioVocabulary(dependencies: {
  readonly registry: RegistryReader;
  readonly templates: TemplateRepository;
}): Promise<Vocabulary> {
  const { registry, templates } = dependencies;
  return {
    actions: registry.actions().map(({ name, label, inputs, decides = false }) => ({
      value: name,
      label,
      inputs: jsonSchemaOf(inputs),
      decides,
    })),
    assignees: registry.resolvers().map(({ name, label }) => ({ value: name, label })),
    templates: templateChoices(await templates.titles()),
    subjects: registry.subjects().map((subject) => ({
      uid: subject.uid,
      formKey: subject.formKey,
      label: subject.label,
      fields: [...fieldsOf(subject)],
      ...(subject.sample ? { sample: jsonSchemaOf(subject.sample.inputs) } : {}),
    })),
    variables: CASE_VARIABLES,
  };
}

/** What a completed task leaves behind, whatever the case is about (settle-step). */
const CASE_VARIABLES: VariableModel[] = (
  [
    ['outcome', 'text'],
    ['comment', 'text'],
    ['fieldsToCorrect', 'list'],
    ['countersign.asked', 'number'],
    ['countersign.answered', 'number'],
    ['countersign.approvals', 'number'],
    ['countersign.decided', 'boolean'],
  ] as const
).map(([name, type]) => ({ name, type, label: texts.variables[name] }));

/** What cannot be said in JSON Schema is anything; the action's own schema has the last word. */
function jsonSchemaOf(inputs: z.ZodType): Vocabulary['actions'][number]['inputs'] {
  const schema = z.toJSONSchema(inputs, { io: 'input', unrepresentable: 'any' });
  return z.record(z.string(), z.json()).parse(JSON.parse(JSON.stringify(schema)));
}

type Titles = Awaited<ReturnType<TemplateRepository['titles']>>;

function templateChoices(titles: Titles): Choice[] {
  return [...new Set(titles.map(({ key }) => key))].map((key) => {
    const inLanguage = (locale: 'zh-Hans' | 'en') => {
      const found = titles.find((title) => title.key === key && title.locale === locale);
      return found?.inAppTitle ?? found?.emailSubject ?? null;
    };
    const chinese = inLanguage('zh-Hans') ?? key;
    return { value: key, label: { 'zh-Hans': readable(chinese), en: readable(inLanguage('en') ?? chinese) } };
  });
}

/** What is filled in at the moment of sending reads as a gap. */
function readable(title: string): string {
  return title.replace(/\{\{[^}]*\}\}|\{%[^%]*%\}/g, '…');
}

/** A subject that says nothing of its fields has at least the columns of its inbox row. */
function fieldsOf({ fields, businessFieldLabels }: Subject): readonly SubjectField[] {
  return (
    fields ??
    Object.entries(businessFieldLabels).map(([name, label]) => ({
      name,
      label,
      type: 'text',
      uses: ['condition'],
    }))
  );
}
