import {
  checkAnswers,
  fieldValueSchema,
  workflowError,
  type FieldValue,
  type TaskField,
} from '../../../../contracts';
import { permissionAt } from '../../domain/field-permission';
import { isPersonal } from '../../domain/task-access';
import type { CompiledDefinition } from '../../engine';
import type { InstanceRecord, TaskRecord } from '../ports';

/** The fields of the flow's form as a task has them, without those that it hides. */
export function fieldsAt(
  { form, userTasks }: CompiledDefinition,
  { variables, applicant }: Pick<InstanceRecord, 'variables' | 'applicant'>,
  task: TaskRecord,
): readonly TaskField[] {
  const access = userTasks.get(task.taskDefinitionKey)?.access;
  return form.flatMap((field) => {
    const value = valueIn(variables, field.name);
    const permission = permissionAt({
      drawn: access?.get(field.name),
      value,
      answerable: isAnswerable(task),
      applicants: isPersonal(task, applicant),
    });
    return permission === 'hidden' ? [] : [{ ...field, permission, value }];
  });
}

/** Who was asked to decide along, and who answers for somebody, fills in nothing: the holder does. */
function isAnswerable({ kind, status, answer, delegationState }: TaskRecord): boolean {
  return kind === 'step' && status === 'open' && answer === null && delegationState !== 'pending';
}

/** An action may have put something else under the name; that is nothing a form can show. */
function valueIn(variables: InstanceRecord['variables'], name: string): FieldValue {
  const value = Object.hasOwn(variables, name) ? variables[name] : null;
  return fieldValueSchema.safeParse(value).data ?? null;
}

/** Of the applicant's data, or of what was filled in before, what a step does not hide. */
export function shownAt<Named extends { readonly name: string }>(
  { userTasks }: CompiledDefinition,
  { taskDefinitionKey }: Pick<TaskRecord, 'taskDefinitionKey'>,
  fields: readonly Named[],
): Named[] {
  const access = userTasks.get(taskDefinitionKey)?.access;
  return fields.filter(({ name }) => access?.get(name) !== 'hidden');
}

/**
 * Checks what came with a decision.
 *
 * @param partial whether what is required may be missing, as with a return
 * @returns what is to be kept, by field
 * @throws FORM_INVALID with `fields`, FIELD_UNKNOWN where the flow has no form at all
 */
export function filledInAt(
  definition: CompiledDefinition,
  instance: InstanceRecord,
  task: TaskRecord,
  answers: Readonly<Record<string, unknown>>,
  partial: boolean,
): Readonly<Record<string, FieldValue>> {
  const [unknown] = Object.keys(answers);
  if (definition.form.length === 0) {
    if (unknown !== undefined) throw workflowError('FIELD_UNKNOWN', { field: unknown });
    return {};
  }
  const { values, problems } = checkAnswers(fieldsAt(definition, instance, task), answers, partial);
  if (problems.length > 0) throw workflowError('FORM_INVALID', { fields: problems.slice(0, 100) });
  return values;
}
