import fc from 'fast-check';
import { CASE_STATES } from '../../../src/contracts/case';
import type { Submission } from '../../../src/contracts/registration';
import { forbiddenChanges, isOpen, resubmission } from '../../../src/domain/case-rules';
import { caseStatusLabel } from '../../../src/domain/case-status';
import { changedFields, fieldLabels, FIELD_NAMES, formOf } from '../../../src/domain/registration-fields';

const file = (documentId: string) => ({
  id: 1,
  documentId,
  name: `${documentId}.pdf`,
  mime: 'application/pdf',
  size: 9,
});
const submission: Submission = {
  at: '2026-01-05T01:00:00.000Z',
  unit: {
    name: '烟台蓝海有限公司',
    creditCode: '91370600MA3C0PEE37',
    kind: 'enterprise',
    legalRepresentative: '王海',
    address: '科技大道1号',
    department: { documentId: 'zhifu', name: '芝罘区科技局', district: '芝罘区' },
    contactName: null,
    contactMobile: { mobileSealed: 'sealed-1', mobileIndex: 'index', mobileMasked: '138****0001' },
    contactEmail: null,
    contactLandline: null,
  },
  evidence: [file('a'), file('b')],
};
const withUnit = (unit: Partial<Submission['unit']>): Submission => ({
  ...submission,
  unit: { ...submission.unit, ...unit },
});

describe('a registration', () => {
  it.each([
    ['under-review', '审核中'],
    ['returned', '退回补正'],
    ['approved', '审核通过'],
    ['rejected', '审核不通过'],
    ['withdrawn', '已撤销'],
  ] as const)('that is %s reads %s, as the manual words it', (state, label) => {
    expect(caseStatusLabel('unit-registration', state)['zh-Hans']).toBe(label);
  });

  it('is corrected in its case after a return, in a new one after a rejection, and otherwise not', () => {
    expect(Object.fromEntries(CASE_STATES.map((state) => [state, resubmission(state)]))).toEqual({
      'under-review': null,
      returned: 'same-case',
      approved: null,
      rejected: 'new-case',
      withdrawn: null,
      expired: null,
    });
  });

  it('has a running case while it is under review or returned', () => {
    expect(CASE_STATES.filter(isOpen)).toEqual(['under-review', 'returned']);
  });
});

describe('a correction', () => {
  it('may change what was named and nothing else; after a rejection anything', () => {
    fc.assert(
      fc.property(fc.subarray(FIELD_NAMES), fc.subarray(FIELD_NAMES), (changed, named) => {
        const forbidden = forbiddenChanges('returned', changed, named);
        expect(forbidden).toEqual(changed.filter((field) => !named.includes(field)));
        expect(forbiddenChanges('rejected', changed, named)).toEqual([]);
      }),
    );
  });

  it('is seen field by field, and a number sealed anew is no change', () => {
    expect(changedFields(submission, submission)).toEqual([]);
    expect(changedFields(submission, withUnit({ address: '科技大道2号', contactName: '李' }))).toEqual([
      'address',
      'contactName',
    ]);
    const sealedAgain = { mobileSealed: 'sealed-2', mobileIndex: 'index', mobileMasked: '138****0001' };
    expect(changedFields(submission, withUnit({ contactMobile: sealedAgain }))).toEqual([]);
    const another = { mobileSealed: 'sealed-3', mobileIndex: 'other', mobileMasked: '138****0001' };
    expect(changedFields(submission, withUnit({ contactMobile: another }))).toEqual(['contactMobile']);
  });

  it('of the documents is a change only when the documents are others', () => {
    expect(changedFields(submission, { ...submission, evidence: [file('b'), file('a')] })).toEqual([]);
    expect(changedFields(submission, { ...submission, evidence: [file('a'), file('c')] })).toEqual([
      'evidence',
    ]);
  });
});

describe('the form that a reviewer sees', () => {
  it('shows every field in words, and no number in the clear', () => {
    const form = formOf([submission]);
    expect(form.map(({ name }) => name)).toEqual(FIELD_NAMES);
    const value = (name: string) => form.find((field) => field.name === name)?.value;
    expect(value('kind')).toBe('企业');
    expect(value('department')).toBe('芝罘区科技局');
    expect(value('contactMobile')).toBe('138****0001');
    expect(value('evidence')).toBe('a.pdf、b.pdf');
    expect(JSON.stringify(form)).not.toContain('sealed');
  });

  it('shows what changed since the submission before', () => {
    const form = formOf([submission, withUnit({ address: '科技大道2号' })]);
    expect(form.filter(({ changed }) => changed)).toMatchObject([
      { name: 'address', value: '科技大道2号', previousValue: '科技大道1号' },
    ]);
  });

  it('is empty without a submission, and names fields in both languages', () => {
    expect(formOf([])).toEqual([]);
    expect(fieldLabels(['address', 'unheard-of'], 'zh-Hans')).toEqual(['注册地址', 'unheard-of']);
    expect(fieldLabels(['address'], 'en')).toEqual(['Address']);
  });
});
