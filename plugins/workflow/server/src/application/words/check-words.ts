import {
  LOCALES,
  WORD_FIELDS,
  WORD_LIMITS,
  WORKFLOW_ERROR_STATUS,
  CodedError,
  workflowError,
  type Locale,
  type LocalizedText,
  type MessageVariable,
  type WordField,
  type WordProblem,
  type Wording,
  type Words,
} from '../../../../contracts';
import { wordFaults, type WordFault } from '../../domain/words';
import texts from '../../translations/words.json';
import type { TemplateReader } from '../ports';
import { filledIn } from '../texts';
import { sampleValues } from './message-variables';

type Dependencies = { readonly reader: TemplateReader };

/**
 * What is wrong with a message in one language. Each text is rendered with the made-up values and with none:
 * what would fail at the moment of sending would keep a reviewer from deciding.
 *
 * @param words without blanks
 */
export async function wordProblems(
  { reader }: Dependencies,
  locale: Locale,
  words: Words,
  variables: readonly MessageVariable[],
): Promise<readonly WordProblem[]> {
  const problems: WordProblem[] = wordFaults(words).map(({ field, fault }) => ({
    locale,
    field,
    message: faultText(fault, field, words),
  }));
  for (const field of LIQUID_FIELDS) {
    const text = words[field];
    // What is too long is not worth the work, and would be refused with another reason.
    if (text === null || text.length > WORD_LIMITS[field]) continue;
    const trouble = await troubleIn(reader, text, locale, variables);
    if (trouble) problems.push({ locale, field, message: trouble });
  }
  return problems;
}

/** @throws TEMPLATE_INVALID with `fields`, and the first of them in its message */
export async function refuseProblems(
  dependencies: Dependencies,
  wording: Wording,
  variables: readonly MessageVariable[],
  locales: readonly Locale[] = LOCALES,
): Promise<void> {
  const checked = await Promise.all(
    locales.map((locale) => wordProblems(dependencies, locale, wording[locale], variables)),
  );
  const fields = checked.flat();
  const [first] = fields;
  if (!first) return;
  const { messages } = workflowError('TEMPLATE_INVALID');
  const name = texts.fields[first.field];
  throw new CodedError(
    'TEMPLATE_INVALID',
    WORKFLOW_ERROR_STATUS.TEMPLATE_INVALID,
    {
      'zh-Hans': `${messages['zh-Hans']}${name['zh-Hans']}：${first.message['zh-Hans']}`,
      en: `${messages.en} ${name.en}: ${first.message.en}`,
    },
    { fields },
  );
}

/** The vendor's code is no text of ours. */
export const LIQUID_FIELDS = WORD_FIELDS.filter((field) => field !== 'smsTemplateCode');

async function troubleIn(
  reader: TemplateReader,
  text: string,
  locale: Locale,
  variables: readonly MessageVariable[],
): Promise<LocalizedText | null> {
  try {
    await reader.render(text, sampleValues(variables, locale));
    await reader.render(text, {});
    return null;
  } catch (error) {
    return reader.troubleOf(error);
  }
}

function faultText(fault: WordFault, field: WordField, words: Words): LocalizedText {
  const values = { limit: String(WORD_LIMITS[field]), length: String((words[field] ?? '').length) };
  return filledIn(texts.faults[fault], values);
}
