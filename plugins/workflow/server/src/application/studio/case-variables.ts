import type { VariableModel } from '../../../../contracts';
import texts from '../../translations/studio.json';

/** What a completed task leaves behind, whatever the case is about (settle-step). */
export const CASE_VARIABLES: VariableModel[] = (
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
