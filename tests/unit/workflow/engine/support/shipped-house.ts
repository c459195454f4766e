import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ActionFacts, DiagramVocabulary } from '../../../../../plugins/workflow/server/src/engine';
import { assignees } from './diagrams';

const ROOT = join(__dirname, '../../../../../src/workflows');

export const SHIPPED = [
  'unit-registration',
  'business-info-change',
  'sub-account-request',
  'unit-appeal',
] as const;

/** The text of a shipped diagram. */
export function shippedXml(key: (typeof SHIPPED)[number]): string {
  return readFileSync(join(ROOT, key, `${key}.bpmn`), 'utf8');
}

const ESCALATE: ActionFacts = { inputs: [{ name: 'to', required: true, names: 'assignee' }], leaves: [] };

/** The house that shipped flows run in, as far as a test of one of them goes. */
export function shippedHouse(
  form: string,
  actions: Readonly<Record<string, Partial<ActionFacts>>>,
): DiagramVocabulary {
  const texts = JSON.parse(readFileSync(join(ROOT, 'messages.json'), 'utf8')) as readonly { key: string }[];
  const facts = Object.entries(actions).map(([name, more]): [string, ActionFacts] => [
    name,
    { inputs: [], leaves: [], decides: true, ...more },
  ]);
  return {
    actions: new Map([...facts, ['workflow.escalate', ESCALATE]]),
    assignees: assignees(
      'applicant',
      'department-of:unit',
      'parent-department-of:unit',
      'administrator-of:unit',
    ),
    forms: new Map([[form, ['unitName']]]),
    templates: new Map(texts.map(({ key }) => [key, null])),
    variables: ['outcome', 'comment', 'fieldsToCorrect'],
    messages: [],
  };
}
