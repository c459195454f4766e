import { fieldId } from '../../components/form-fields';
import { RETURN_CHOICE, type DraftProblems } from '../../lib/decision';

export const OPINION_ID = 'decision-opinion';
export const CONFIRM_ID = 'decision-confirm';
export const RETURN_FIELDS_ID = 'decision-return-fields';

/** Where the next keystroke belongs once an outcome is chosen. */
export function focusAfterChoice(choice: string, opinionMissing: boolean): void {
  focusLater(choice === RETURN_CHOICE ? RETURN_FIELDS_ID : opinionMissing ? OPINION_ID : CONFIRM_ID);
}

/** Takes the reader to the first thing that keeps the decision back. */
export function focusProblem(problems: DraftProblems): void {
  const [field] = problems.fields ?? [];
  if (field) focusLater(fieldId(field.field));
  else if (problems.fieldsToCorrect) focusLater(RETURN_FIELDS_ID);
  else if (problems.comment) focusLater(OPINION_ID);
}

/** After React has put the element on the page. */
function focusLater(id: string): void {
  requestAnimationFrame(() => {
    const element = document.getElementById(id);
    const target = id === RETURN_FIELDS_ID ? element?.querySelector<HTMLElement>('button, input') : element;
    target?.focus();
  });
}
