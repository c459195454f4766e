import {
  titleWithGaps,
  type Choice,
  type Subject,
  type SubjectField,
  type Vocabulary,
} from '../../../../contracts';
import { inputsSchema } from '../action-facts';
import { assigneeChoices } from '../assignee-book';
import type { RegistryReader, TemplateRepository } from '../ports';
import { CASE_VARIABLES } from './case-variables';

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
      inputs: inputsSchema(inputs),
      decides,
    })),
    assignees: await assigneeChoices(registry),
    templates: templateChoices(await templates.titles()),
    subjects: await Promise.all(
      registry.subjects().map(async (subject) => ({
        uid: subject.uid,
        formKey: subject.formKey,
        label: subject.label,
        fields: await offeredFields(subject),
        ...(subject.sample ? { sample: inputsSchema(subject.sample.inputs) } : {}),
      })),
    ),
    variables: CASE_VARIABLES,
  };
}

type Titles = Awaited<ReturnType<TemplateRepository['titles']>>;

/** Two that are called the same are told apart by their keys. */
function templateChoices(titles: Titles): Choice[] {
  const choices = [...new Set(titles.map(({ key }) => key))].map((key) => templateChoice(titles, key));
  return choices.map(({ value, label }) => {
    const chinese = label['zh-Hans'];
    const namesakes = choices.filter((one) => one.label['zh-Hans'] === chinese);
    return namesakes.length === 1
      ? { value, label }
      : { value, label: { 'zh-Hans': `${chinese}（${value}）`, en: `${label.en} (${value})` } };
  });
}

function templateChoice(titles: Titles, key: string): Choice {
  const inLanguage = (locale: 'zh-Hans' | 'en') => {
    const found = titles.find((title) => title.key === key && title.locale === locale);
    return found?.inAppTitle ?? found?.emailSubject ?? null;
  };
  const chinese = inLanguage('zh-Hans') ?? key;
  return {
    value: key,
    label: { 'zh-Hans': titleWithGaps(chinese), en: titleWithGaps(inLanguage('en') ?? chinese) },
  };
}

/** The fields with the values that they can have at the moment. */
async function offeredFields(subject: Subject): Promise<SubjectField[]> {
  const choices = (await subject.fieldChoices?.()) ?? {};
  return fieldsOf(subject).map((field) => {
    const options = choices[field.name];
    return options ? { ...field, options: [...options] } : field;
  });
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
