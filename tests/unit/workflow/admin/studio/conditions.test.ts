import fc from 'fast-check';
import {
  OPERATORS,
  readCondition,
  writeCondition,
  type Condition,
  type ConditionRow,
} from '../../../../../plugins/workflow/admin/src/studio/model/conditions';
import {
  operatorsFor,
  withVariable,
  EMPTY_ROW,
} from '../../../../../plugins/workflow/admin/src/studio/model/condition-edits';
import { loadFeel, type FeelLanguage } from '../../../../../plugins/workflow/server/src/engine/feel/language';

const row = (change: Partial<ConditionRow>): ConditionRow => ({ ...EMPTY_ROW, variable: 'city', ...change });
const only = (change: Partial<ConditionRow>): Condition => ({ join: 'and', rows: [row(change)] });

/** Texts as people write them, with everything that could end a FEEL string too early. */
const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('"', '\\', '\\"', 'a" or true or "'),
);
const anyRow = fc
  .record({
    variable: fc.constantFrom('outcome', '区县', 'unit.kind', 'android', 'nullable', 'order'),
    operator: fc.constantFrom(...OPERATORS),
    text: anyText,
    number: fc.integer({ min: -9999, max: 9999 }),
    kind: fc.constantFrom('text' as const, 'number' as const, 'boolean' as const),
    list: fc.boolean(),
  })
  .map(({ variable, operator, kind, text, number, list }): ConditionRow => {
    const empty = operator === 'empty' || operator === 'not-empty';
    const value = kind === 'text' ? text : kind === 'number' ? String(number) : String(number % 2 === 0);
    const contains = operator === 'contains' || operator === 'contains-not';
    if (empty) return { variable, operator, kind: 'text', value: '', list: false };
    return { variable, operator, kind, value, list: contains && list };
  });

describe('conditions as rows (product.md section 7)', () => {
  let feel: FeelLanguage;
  beforeAll(async () => {
    feel = await loadFeel();
  });
  const holds = (condition: Condition, variables: Readonly<Record<string, unknown>>) =>
    feel.evaluate(writeCondition(condition) ?? '', variables);

  it('are read back as they were written, whatever people type', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('and' as const, 'or' as const),
        fc.array(anyRow, { minLength: 1, maxLength: 5 }),
        (join, rows) => {
          const feelText = writeCondition({ join, rows });
          const expected = { join: rows.length > 1 ? join : 'and', rows };
          expect(readCondition(feelText ?? '')).toEqual(expected);
        },
      ),
    );
  });

  it('mean in the engine what they say: a text is only ever compared, never run', () => {
    fc.assert(
      fc.property(
        anyText.filter((text) => !/[^\P{C}\n\r\t]/u.test(text)),
        (text) => {
          expect(holds(only({ value: text }), { city: text })).toBe(true);
          expect(holds(only({ value: text }), { city: `${text}.` })).toBe(false);
        },
      ),
    );
  });

  it.each([
    [only({ operator: 'is-not', value: '芝罘区' }), { city: '莱山区' }, true],
    [only({ operator: 'greater', kind: 'number', value: '5' }), { city: 6 }, true],
    [only({ operator: 'at-most', kind: 'number', value: '-1.5' }), { city: -1.5 }, true],
    [only({ operator: 'is', kind: 'boolean', value: 'true' }), { city: true }, true],
    [only({ operator: 'contains', value: '罘' }), { city: '芝罘区' }, true],
    [only({ operator: 'contains-not', value: '罘' }), { city: '芝罘区' }, false],
    [only({ operator: 'contains', list: true, value: 'name' }), { city: ['address', 'name'] }, true],
    [only({ operator: 'contains-not', list: true, value: 'name' }), { city: ['address'] }, true],
    [only({ operator: 'empty' }), {}, true],
    [only({ operator: 'not-empty' }), { city: '' }, true],
    [only({ operator: 'at-least', value: '2026-02-01' }), { city: '2026-01-31' }, false],
  ])('%j with %j is %s', (condition, variables, expected) => {
    expect(holds(condition, variables)).toBe(expected);
  });

  it.each([
    'outcome = "a" and x = 1 or y = 2',
    'if a = 1 then true else false',
    'a + 1 > 2',
    'outcome = other',
    'count(list) > 1',
    'matches(a, "b")',
    'a = "unfinished',
    'not(a = 1)',
    '',
  ])('leave to the text editor what rows cannot say: %s', (text) => {
    expect(readCondition(text)).toBeNull();
  });

  it('are not written while a row lacks something', () => {
    expect(writeCondition({ join: 'and', rows: [] })).toBeNull();
    expect(writeCondition(only({ variable: '' }))).toBeNull();
    expect(writeCondition(only({ kind: 'number', value: 'many' }))).toBeNull();
  });

  it('offer for each kind of value the comparisons that make sense, and drop a value of another kind', () => {
    expect(operatorsFor('boolean')).toEqual(['is', 'is-not', 'empty', 'not-empty']);
    expect(operatorsFor('list')).not.toContain('is');
    const label = { 'zh-Hans': '人数', en: 'People' };
    const changed = withVariable(row({ operator: 'contains', value: '罘' }), {
      name: 'n',
      label,
      type: 'number',
    });
    expect(changed).toEqual({ variable: 'n', operator: 'is', kind: 'number', value: '', list: false });
  });
});
