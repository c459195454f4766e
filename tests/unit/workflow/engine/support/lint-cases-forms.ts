import { around, userTask, xmlOf } from './diagrams';

/** A flow of one step, with these fields to fill in and these permissions on the step. */
function formFlow(fields: string, access = '', attributes = 'wf:assignees="applicant"'): string {
  const step = userTask('ask', `<bpmn:extensionElements>${access}</bpmn:extensionElements>`, attributes);
  return xmlOf(processForm(fields) + around(step, 'ask'));
}

function processForm(fields: string): string {
  return `<bpmn:extensionElements><wf:form>${fields}</wf:form></bpmn:extensionElements>`;
}

function field(attributes: string, options = ''): string {
  return `<wf:field ${attributes}>${options}</wf:field>`;
}

const text = (name: string) => field(`name="${name}" label="字段" type="text"`);
const SCORE = text('score');
const access = (name: string, permission: string) =>
  `<wf:access field="${name}" permission="${permission}"/>`;
const limited = (type: string, minimum: string, maximum: string, options = '') =>
  formFlow(
    field(`name="score" label="字段" type="${type}" minimum="${minimum}" maximum="${maximum}"`, options),
  );
const choice = (options: string, type = 'select') =>
  formFlow(field(`name="score" label="字段" type="${type}"`, options));
const OPTION = '<wf:option value="a" label="甲"/>';

const PLAIN = around(userTask('ask'), 'ask');

/** [rule, the element it names, a diagram that breaks it, one that keeps it] */
export const FORM_CASES: readonly (readonly [string, string, string, string])[] = [
  [
    'form-place',
    'ask',
    xmlOf(around(userTask('ask', processForm(SCORE)), 'ask')),
    xmlOf(processForm(SCORE) + PLAIN),
  ],
  [
    'form-place',
    'flow',
    xmlOf(
      `<bpmn:extensionElements><wf:form>${SCORE}</wf:form><wf:form>${text('other')}</wf:form></bpmn:extensionElements>${PLAIN}`,
    ),
    formFlow(SCORE + text('other')),
  ],
  ...['', 'a-b', '1st', '分数', 'and', 'constructor', '__proto__', 'a'.repeat(51)].map(
    (name) => ['field-name', 'flow', formFlow(text(name)), formFlow(text('score_1'))] as const,
  ),
  ...['outcome', 'countersigners', 'ask', 'unitName'].map(
    (name) => ['field-taken', 'flow', formFlow(text(name)), formFlow(text('department'))] as const,
  ),
  ['field-duplicate', 'flow', formFlow(SCORE + SCORE), formFlow(SCORE + text('other'))],
  ...[
    'label=""',
    'label="  "',
    `label="${'长'.repeat(101)}"`,
    `label="好" labelEn="${'x'.repeat(101)}"`,
    `label="好" help="${'长'.repeat(501)}"`,
  ].map(
    (words) =>
      [
        'field-label',
        'flow',
        formFlow(field(`name="score" type="text" ${words}`)),
        formFlow(field('name="score" type="text" label="好" labelEn="Good" help="说明"')),
      ] as const,
  ),
  ['field-type', 'flow', formFlow(field('name="score" label="好" type="script"')), formFlow(SCORE)],
  ['field-type', 'flow', formFlow(field('name="score" label="好"')), formFlow(SCORE)],
  ...[
    choice(''),
    choice('', 'multi-select'),
    choice(OPTION, 'text'),
    choice(OPTION + OPTION),
    choice('<wf:option value="a"/>'),
    choice('<wf:option value="a b" label="甲"/>'),
  ].map((broken) => ['field-options', 'flow', broken, choice(OPTION)] as const),
  ...[
    limited('number', '2', '1'),
    limited('number', 'x', ''),
    limited('number', '', '1e3'),
    limited('text', '-1', ''),
    limited('text', '', '501'),
    limited('date', '2026-01-01', ''),
    limited('yes-no', '', '1'),
    limited('multi-select', '', '2', OPTION),
  ].map((broken) => ['field-limits', 'flow', broken, limited('number', '-1.5', '1')] as const),
  [
    'access-place',
    'end',
    xmlOf(
      processForm(SCORE) +
        PLAIN.replace(
          '<bpmn:endEvent id="end"/>',
          `<bpmn:endEvent id="end"><bpmn:extensionElements>${access('score', 'read')}</bpmn:extensionElements></bpmn:endEvent>`,
        ),
    ),
    formFlow(SCORE, access('score', 'read')),
  ],
  [
    'access-field',
    'ask',
    formFlow(SCORE, access('gone', 'read')),
    formFlow(SCORE, access('score', 'required')),
  ],
  [
    'access-field',
    'ask',
    formFlow(SCORE, access('score', 'read') + access('score', 'write')),
    formFlow(SCORE, access('address', 'hidden')),
  ],
  [
    'access-permission',
    'ask',
    formFlow(SCORE, access('score', 'edit')),
    formFlow(SCORE, access('score', 'write')),
  ],
  [
    'access-permission',
    'ask',
    formFlow(SCORE, access('address', 'write')),
    formFlow(SCORE, access('address', 'read')),
  ],
  ['access-shared', 'ask', sharedFlow('write'), sharedFlow('read')],
];

function sharedFlow(permission: string): string {
  const outcomes = '<wf:outcome value="yes"/><wf:outcome value="no"/>';
  return formFlow(
    SCORE,
    outcomes + access('score', permission),
    'wf:assignees="applicant" wf:countersign="all"',
  );
}
