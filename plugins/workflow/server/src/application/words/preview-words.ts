import type { Locale, WordField, WordPreview, Words } from '../../../../contracts';
import { withoutBlanks } from '../../domain/words';
import { LIQUID_FIELDS, wordProblems } from './check-words';
import type { WordsDependencies } from './dependencies';
import { messageVariables, sampleValues, unknownPaths } from './message-variables';
import { flowsInForce } from './template-uses';

/** What a message would look like, with made-up values, and what is wrong with it. Writes nothing. */
export async function previewWords(
  dependencies: WordsDependencies,
  {
    key,
    locale,
    words,
  }: { readonly key?: string | undefined; readonly locale: Locale; readonly words: Words },
): Promise<WordPreview> {
  const flows = await flowsInForce(dependencies);
  const variables = messageVariables(dependencies, key ?? null, flows);
  const values = sampleValues(variables, locale);
  const clean = withoutBlanks(words);
  const problems = await wordProblems(dependencies, locale, clean, variables);
  const wrong = new Set<WordField>(problems.map(({ field }) => field));
  const rendered: Record<WordField, string | null> = { ...clean };
  for (const field of LIQUID_FIELDS) {
    const text = clean[field];
    const readable = text !== null && !wrong.has(field);
    rendered[field] = readable ? await dependencies.reader.render(text, values) : null;
  }
  const paths = LIQUID_FIELDS.flatMap((field) => dependencies.reader.pathsIn(clean[field] ?? ''));
  return {
    rendered,
    unknown: [...unknownPaths(paths, variables)],
    problems: [...problems],
    variables: [...variables],
  };
}
