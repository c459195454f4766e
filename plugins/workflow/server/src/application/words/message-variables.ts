import type { Locale, MessageSamples, MessageVariable, Subject } from '../../../../contracts';
import { REMINDER } from '../cases/remind-case';
import { TASK_MESSAGES } from '../tasks/tell';
import texts from '../../translations/words.json';
import type { DeployedFlow } from './template-uses';

/** What a message tells of its case. */
type Told = Pick<Subject, 'formKey' | 'messageSamples' | 'reminderTemplate'>;

/** Who sends messages: flows about subjects, and programs. */
interface Senders {
  subjects(): readonly Told[];
  messageSamples(template: string): MessageSamples | null;
}

/**
 * What a message may say: whom it goes to, and what whoever sends it knows. A message of a flow knows the
 * case and what the case is about; one that a program sends knows what that program gives to it.
 *
 * @param key null for a message that nobody sends yet: it may come to stand in any flow
 * @param flows the versions in force
 */
export function messageVariables(
  { registry }: { readonly registry: Senders },
  key: string | null,
  flows: readonly DeployedFlow[],
): readonly MessageVariable[] {
  const samples = key === null ? null : registry.messageSamples(key);
  const subjects = subjectsOf(registry.subjects(), key, flows, samples !== null);
  const all: MessageSamples = {
    ...(subjects.length > 0 ? texts.caseVariables : {}),
    ...Object.fromEntries(subjects.flatMap(({ messageSamples = {} }) => Object.entries(messageSamples))),
    ...(isTaskMessage(key) ? texts.taskVariables : {}),
    ...samples,
    ...texts.variables,
  };
  return Object.entries(all).map(([name, { label, sample }]) => ({ name, label, sample }));
}

function subjectsOf(
  subjects: readonly Told[],
  key: string | null,
  flows: readonly DeployedFlow[],
  sentByProgram: boolean,
): readonly Told[] {
  if (isTaskMessage(key)) return subjects;
  const forms = flows.flatMap(({ definition }) => (sends(definition, key) ? formsOf(definition) : []));
  const meant = subjects.filter(
    ({ formKey, reminderTemplate = REMINDER }) => forms.includes(formKey) || reminderTemplate === key,
  );
  return meant.length > 0 || sentByProgram ? meant : subjects;
}

function isTaskMessage(key: string | null): boolean {
  return TASK_MESSAGES.some((message) => message === key);
}

function sends({ messages }: DeployedFlow['definition'], key: string | null): boolean {
  return [...messages.values()].some((sent) => sent.some(({ template }) => template === key));
}

function formsOf({ userTasks }: DeployedFlow['definition']): readonly string[] {
  return [...userTasks.values()].flatMap(({ form }) => form ?? []);
}

/** The made-up values in one language, as a template reads them: `recipient.name` stands in `recipient`. */
export function sampleValues(
  variables: readonly MessageVariable[],
  locale: Locale,
): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  for (const { name, sample } of variables) {
    const [first = name, second] = name.split('.');
    values[first] =
      second === undefined
        ? sample[locale]
        : { ...(values[first] as object | undefined), [second]: sample[locale] };
  }
  return values;
}

/** @returns the paths that no variable stands for, each once */
export function unknownPaths(
  paths: readonly string[],
  variables: readonly MessageVariable[],
): readonly string[] {
  const known = variables.map(({ name }) => name);
  const isKnown = (path: string) => known.some((name) => path === name || path.startsWith(`${name}.`));
  return [...new Set(paths.filter((path) => !isKnown(path)))];
}
