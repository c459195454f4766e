import { extensionsOf, textOf, type ModdleElement } from '../../bpmn/moddle';

/** One answer that a step offers, as the panel edits it. */
export interface OutcomeFields {
  readonly value: string;
  readonly label: string;
  readonly labelEn: string;
  readonly commentRequired: boolean;
  /** Counts as agreeing where several decide. */
  readonly approves: boolean;
}

/** The server's own rule (engine/model/tasks): without any mark the first outcome agrees. */
export function readOutcomes(task: ModdleElement): readonly OutcomeFields[] {
  const drawn = extensionsOf(task, 'wf:Outcome');
  const marked = drawn.some((outcome) => textOf(outcome, 'approves') !== '');
  return drawn.map((outcome, index) => ({
    value: textOf(outcome, 'value'),
    label: textOf(outcome, 'label'),
    labelEn: textOf(outcome, 'labelEn'),
    commentRequired: textOf(outcome, 'commentRequired') === 'true',
    approves: marked ? textOf(outcome, 'approves') === 'true' : index === 0,
  }));
}

/** The attributes of `wf:outcome` elements; once written, every one says whether it agrees. */
export function writeOutcomes(outcomes: readonly OutcomeFields[]) {
  return outcomes.map(({ value, label, labelEn, commentRequired, approves }) => ({
    value,
    label: label === '' ? undefined : label,
    labelEn: labelEn === '' ? undefined : labelEn,
    commentRequired: commentRequired ? 'true' : undefined,
    approves: String(approves),
  }));
}

const VALUE = /^[a-z][a-z0-9-]{0,99}$/;

export type OutcomeProblem = 'value' | 'doubled';

/** What the check would say of one outcome's value, while it is being typed. */
export function outcomeProblem(outcomes: readonly OutcomeFields[], index: number): OutcomeProblem | null {
  const value = outcomes[index]?.value ?? '';
  if (!VALUE.test(value)) return 'value';
  return outcomes.some((other, at) => at !== index && other.value === value) ? 'doubled' : null;
}

/** A value that no outcome of the step has yet. */
export function freshValue(outcomes: readonly OutcomeFields[]): string {
  const taken = new Set(outcomes.map(({ value }) => value));
  for (let number = 1; ; number += 1) {
    const value = `outcome-${String(number)}`;
    if (!taken.has(value)) return value;
  }
}
