import type { AppealRow, AppealSubmission } from '../../../src/contracts/appeal';
import { APPEAL_FORM, changedFields, fieldLabels, formOf } from '../../../src/domain/appeal-fields';
import { answerState, waitUntil } from '../../../src/domain/appeal-rules';
import { caseStatusLabel } from '../../../src/domain/case-status';

const file = (documentId: string) => ({ id: 1, documentId, name: `${documentId}.pdf`, mime: 'a/b', size: 1 });

const submission = (changes: Partial<AppealSubmission> = {}): AppealSubmission => ({
  at: '2026-03-02T01:00:00.000Z',
  reason: '原管理员已离职',
  evidence: [file('one')],
  ...changes,
});

const row = (changes: Partial<AppealRow> = {}): AppealRow => ({
  id: 1,
  documentId: 'k2xyzu5f0t3v8w1q7r6n4m9p',
  state: 'under-review',
  fieldsToCorrect: null,
  opinion: null,
  submittedAt: '2026-03-02T01:00:00.000Z',
  decidedAt: null,
  submissions: [submission()],
  parties: {
    appellant: { accountId: 1, name: null, username: 'wang', mobileMasked: '139****0001', since: null },
    incumbent: {
      accountId: 2,
      name: '陈管理',
      username: 'chen',
      mobileMasked: null,
      since: '2025-01-05T01:00:00.000Z',
    },
  },
  response: null,
  windowClosedAt: null,
  ...changes,
});

const RESPONSE = { at: '2026-03-03T01:00:00.000Z', accountId: 2, statement: '本人在职', evidence: [] };

describe('the rules of a unit appeal (product.md section 4)', () => {
  const rejected = new Date('2026-03-01T08:00:00.000Z');

  it.each([
    ['never rejected', null, '2026-03-01T08:00:00.000Z', null],
    ['just rejected', rejected, '2026-03-01T08:00:00.000Z', '2026-03-31T08:00:00.000Z'],
    ['a millisecond early', rejected, '2026-03-31T07:59:59.999Z', '2026-03-31T08:00:00.000Z'],
    ['after 30 days', rejected, '2026-03-31T08:00:00.000Z', null],
  ])('lets the same account wait 30 days: %s', (_what, at, now, until) => {
    expect(waitUntil(at, new Date(now))?.toISOString() ?? null).toBe(until);
  });

  it.each([
    ['while there is time', {}, 'awaited'],
    ['once there is an answer', { response: RESPONSE, windowClosedAt: RESPONSE.at }, 'answered'],
    ['when the time is over', { windowClosedAt: '2026-03-05T01:00:00.000Z' }, 'not-answered'],
    ['when it was withdrawn before', { state: 'withdrawn' }, 'not-answered'],
    ['when it was answered and then withdrawn', { state: 'withdrawn', response: RESPONSE }, 'answered'],
  ] as const)('says where the answer stands %s', (_when, changes, state) => {
    expect(answerState(row(changes))).toBe(state);
  });

  it.each([
    ['under-review', '申诉中'],
    ['returned', '申诉中，退回补正'],
    ['approved', '申诉通过'],
    ['rejected', '申诉未通过'],
  ] as const)('words the state %s as the manual does: %s', (state, words) => {
    expect(caseStatusLabel('unit-appeal', state)['zh-Hans']).toBe(words);
  });
});

describe('the form of a unit appeal', () => {
  it('shows both sides under their headings, and of the other side no statement before there is one', () => {
    const shown = formOf(row()).map(({ section, label, value }) => [section?.name, label['zh-Hans'], value]);
    expect(shown).toEqual([
      ['appellant', '姓名', 'wang'],
      ['appellant', '手机号码', '139****0001'],
      ['appellant', '加入本单位时间', '非本单位成员'],
      ['appellant', '申诉理由', '原管理员已离职'],
      ['appellant', '证明材料', 'one.pdf'],
      ['incumbent', '姓名', '陈管理'],
      ['incumbent', '手机号码', null],
      ['incumbent', '任管理员时间', '2025-01-05'],
      ['incumbent', '答复情况', '答复期限内，尚未答复'],
    ]);
  });

  it('adds what the other side says', () => {
    const fields = formOf(row({ response: RESPONSE }));
    expect(fields.slice(-3).map(({ name, value }) => [name, value])).toEqual([
      ['incumbentAnswer', '已答复'],
      ['incumbentStatement', '本人在职'],
      ['incumbentEvidence', null],
    ]);
  });

  it('lets a return name reason and evidence, and nothing else', () => {
    const correctable = formOf(row({ response: RESPONSE })).filter((field) => field.correctable);
    expect(correctable.map(({ name }) => name)).toEqual(['reason', 'evidence']);
    expect(fieldLabels(['reason', 'evidence'], 'zh-Hans')).toEqual(['申诉理由', '证明材料']);
  });

  it('shows what changed since the last submission', () => {
    const after = submission({ evidence: [file('two')] });
    expect(changedFields(submission(), after)).toEqual(['evidence']);
    const fields = formOf(row({ submissions: [submission(), after] })).filter(({ changed }) => changed);
    expect(fields.map(({ name, previousValue, value }) => [name, previousValue, value])).toEqual([
      ['evidence', 'one.pdf', 'two.pdf'],
    ]);
  });

  it('has no other side where the unit has no administrator', () => {
    const { appellant } = row().parties;
    const fields = formOf(row({ parties: { appellant, incumbent: null } }));
    expect(fields.filter(({ section }) => section?.name === 'incumbent').map(({ name }) => name)).toEqual([
      'incumbentAnswer',
    ]);
  });

  it('offers every field of its form to the studio, in the same kind', () => {
    const form = formOf(row({ response: RESPONSE }));
    const shown = Object.fromEntries(form.map(({ name, kind }) => [name, kind]));
    expect(Object.fromEntries(Object.entries(APPEAL_FORM).map(([name, { kind }]) => [name, kind]))).toEqual(
      shown,
    );
  });
});
