import Ajv2020 from 'ajv/dist/2020';
import fc from 'fast-check';
import {
  brokenRules,
  checkAnswers,
  readableValue,
  toFlowField,
  toJsonSchema,
  type AskedField,
  type WrittenField,
} from '../../../../plugins/workflow/contracts';

const written = (changes: Partial<WrittenField>): WrittenField => ({
  ...{ name: 'field', label: '字段', labelEn: '', type: 'text', help: '', helpEn: '' },
  ...{ minimum: '', maximum: '', options: [] },
  ...changes,
});
const asked = (
  changes: Partial<WrittenField>,
  permission: AskedField['permission'] = 'write',
): AskedField => ({
  ...toFlowField(written(changes)),
  permission,
});
const options = ['a', 'b', 'c'].map((value) => ({ value, label: `选项${value}`, labelEn: '' }));

const limit = fc.option(fc.nat(6).map(String), { nil: '' });
const anyField = fc
  .record({
    name: fc.constantFrom('one', 'two', 'three'),
    type: fc.constantFrom('text', 'multiline', 'number', 'date', 'yes-no', 'select', 'multi-select'),
    minimum: limit,
    maximum: limit,
    permission: fc.constantFrom('read' as const, 'write' as const, 'required' as const),
  })
  .map(({ permission, ...changes }) => ({
    permission,
    written: written({ ...changes, options: changes.type.endsWith('select') ? options : [] }),
  }));
/** Forms that the check lets through. */
const anyForm = fc
  .uniqueArray(anyField, { selector: (one) => one.written.name, maxLength: 3 })
  .filter((fields) =>
    brokenRules(
      fields.map((one) => one.written),
      new Set(),
    ).every((rules) => rules.length === 0),
  )
  .map((fields) => fields.map(({ written: field, permission }) => ({ ...toFlowField(field), permission })));

const value = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('a', 'b', 'd', '', '  ', '2026-02-28', '2026-02-29', '2028-02-29', '2026-2-1', '😀😀😀'),
  fc.double({ noDefaultInfinity: true, noNaN: true, min: -10, max: 10 }),
  fc.constantFrom(1, 2, 3, 1e300),
  fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 }),
  fc.boolean(),
  fc.constant(null),
  fc.constant({}),
);
const answers = fc.dictionary(fc.constantFrom('one', 'two', 'three', 'four'), value, { maxKeys: 4 });

describe('what is filled in', () => {
  it('is taken exactly when the JSON Schema that front ends get says so, by another validator', () => {
    let taken = 0;
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    fc.assert(
      fc.property(anyForm, answers, (fields, given) => {
        const validate = ajv.compile(toJsonSchema(fields));
        const { problems } = checkAnswers(fields, given);
        const says = validate(given);
        taken += says ? 1 : 0;
        expect([given, problems.length === 0]).toEqual([given, says]);
      }),
      { numRuns: 300 },
    );
    expect(taken).toBeGreaterThan(20);
  });

  it.each([
    [{ type: 'text', maximum: '2' }, '😀😀', []],
    [{ type: 'text', maximum: '2' }, '一二三', ['too-long']],
    [{ type: 'text' }, '长'.repeat(501), ['too-long']],
    [{ type: 'multiline', minimum: '3' }, '短', ['too-short']],
    [{ type: 'number', minimum: '0' }, -1, ['too-small']],
    [{ type: 'number', maximum: '10' }, 11, ['too-large']],
    [{ type: 'number' }, '11', ['wrong-type']],
    [{ type: 'date' }, '2026-02-29', ['not-a-date']],
    [{ type: 'yes-no' }, 'true', ['wrong-type']],
    [{ type: 'select', options }, 'd', ['not-offered']],
    [{ type: 'multi-select', options }, ['a', 'a'], ['doubled']],
    [{ type: 'multi-select', options, minimum: '2' }, ['a'], ['too-few']],
    [{ type: 'multi-select', options, maximum: '1' }, ['a', 'b'], ['too-many']],
  ])('of %j as %j is found %j', (changes, given, codes) => {
    const { problems } = checkAnswers([asked(changes)], { field: given });
    expect(problems.map(({ code }) => code)).toEqual(codes);
    for (const { message } of problems)
      expect(`${message['zh-Hans']}${message.en}`).not.toMatch(/\{|undefined|null/);
  });

  it.each(['', '  \n', null, undefined])('%j is nothing, where something is required', (given) => {
    const fields = [asked({}, 'required')];
    const answer = given === undefined ? {} : { field: given };
    expect(checkAnswers(fields, answer).problems).toMatchObject([{ field: 'field', code: 'required' }]);
  });

  it('may leave out what is required with a return, which leaves the step undone', () => {
    const fields = [asked({}, 'required')];
    expect(checkAnswers(fields, {}, true)).toEqual({ values: {}, problems: [] });
  });

  it('tells what may only be read from what is not there, and names each field once', () => {
    const fields = [
      asked({ name: 'seen' }, 'read'),
      asked({ name: 'several', type: 'multi-select', options }),
    ];
    const given = { nothing: 1, seen: 'x', several: ['d', 'e', 'f'] };
    expect(checkAnswers(fields, given).problems.map(({ field, code }) => [field, code])).toEqual([
      ['seen', 'read-only'],
      ['several', 'not-offered'],
      ['nothing', 'unknown'],
    ]);
  });

  it('is kept without blanks around it, and as nothing where it is blank', () => {
    const fields = [
      asked({ name: 'a' }),
      asked({ name: 'b' }),
      asked({ name: 'c', type: 'multi-select', options }),
    ];
    expect(checkAnswers(fields, { a: ' 好 ', b: '  ', c: [] }).values).toEqual({ a: '好', b: null, c: null });
  });

  it('is read in both languages', () => {
    const field = toFlowField(written({ options: [{ value: 'a', label: '甲', labelEn: 'First' }] }));
    expect(readableValue(field, true)).toEqual({ 'zh-Hans': '是', en: 'Yes' });
    expect(readableValue(field, ['a', 'gone'])).toEqual({ 'zh-Hans': '甲、gone', en: 'First, gone' });
    expect(readableValue(field, 2.5).en).toBe('2.5');
    expect(readableValue(field, null).en).toBe('');
  });
});
