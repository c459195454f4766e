import fc from 'fast-check';
import type { ChangeSubmission } from '../../../src/contracts/business-info-change';
import type { LicenceChanges, LicenceData } from '../../../src/contracts/unit';
import {
  changedSince,
  changeFieldLabels,
  changeForm,
  realChanges,
} from '../../../src/domain/business-info-change';

const BEFORE: LicenceData = {
  name: '烟台蓝海有限公司',
  creditCode: '91370600MA3C0PEE37',
  kind: 'enterprise',
  legalRepresentative: '王海',
  address: '科技大道1号',
  department: { documentId: 'zhifu', name: '芝罘区科技局', district: '芝罘区' },
};
const LAISHAN = { documentId: 'laishan', name: '莱山区科技局', district: '莱山区' };
const submission = (changes: LicenceChanges, file = 'a'): ChangeSubmission => ({
  at: '2026-01-05T01:00:00.000Z',
  changes,
  evidence: [{ id: 1, documentId: file, name: `${file}.pdf`, mime: 'application/pdf', size: 9 }],
});
const anyChanges = fc.record<LicenceChanges>(
  {
    name: fc.constantFrom('烟台蓝海有限公司', '烟台蓝海集团有限公司'),
    legalRepresentative: fc.constantFrom('王海', '李山'),
    kind: fc.constantFrom('enterprise', 'institution'),
    department: fc.constantFrom(BEFORE.department, LAISHAN),
  },
  { requiredKeys: [] },
);

describe('what a change of registration data asks for', () => {
  it('is what differs from what is in force, and nothing else', () => {
    expect(realChanges(BEFORE, { name: BEFORE.name, kind: 'other' })).toEqual({ kind: 'other' });
  });

  it('is nothing where everything is sent as it stands', () => {
    expect(realChanges(BEFORE, BEFORE)).toEqual({});
  });

  it('is no new department where only its name was edited meanwhile', () => {
    expect(realChanges(BEFORE, { department: { ...BEFORE.department, name: '芝罘区科学技术局' } })).toEqual(
      {},
    );
  });

  it('makes of the unit the same as what was sent would', () => {
    fc.assert(
      fc.property(anyChanges, (wanted) => {
        const real = realChanges(BEFORE, wanted);
        expect({ ...BEFORE, ...real }).toEqual({ ...BEFORE, ...wanted });
        expect(realChanges(BEFORE, real)).toEqual(real);
      }),
    );
  });
});

describe('the form of a change', () => {
  const form = (...submissions: readonly ChangeSubmission[]) =>
    Object.fromEntries(changeForm(BEFORE, submissions).map((field) => [field.name, field]));

  it('shows the unit as it would be, with what is in force beside the fields that are touched', () => {
    const { legalRepresentative, department, address } = form(
      submission({ legalRepresentative: '李山', department: LAISHAN }),
    );
    expect(legalRepresentative).toMatchObject({ value: '李山', inForceValue: '王海' });
    expect(department).toMatchObject({ value: '莱山区科技局', inForceValue: '芝罘区科技局' });
    expect(address).toMatchObject({ value: '科技大道1号' });
    expect(address).not.toHaveProperty('inForceValue');
  });

  it('marks nothing as changed at the first submission', () => {
    expect(changeForm(BEFORE, [submission({ kind: 'other' })]).filter(({ changed }) => changed)).toEqual([]);
  });

  it('marks what a correction changed, also where it takes a field back to what is in force', () => {
    const { legalRepresentative, kind, evidence } = form(
      submission({ legalRepresentative: '李山', kind: 'other' }),
      submission({ kind: 'other' }, 'b'),
    );
    expect(legalRepresentative).toMatchObject({ value: '王海', previousValue: '李山', changed: true });
    expect(legalRepresentative).not.toHaveProperty('inForceValue');
    expect(kind).toMatchObject({ changed: false, inForceValue: '企业', value: '其他' });
    expect(evidence).toMatchObject({ changed: true, value: 'b.pdf', previousValue: 'a.pdf' });
  });

  it('marks the same fields that a correction is checked for', () => {
    fc.assert(
      fc.property(anyChanges, anyChanges, (earlier, later) => {
        const pair = [submission(earlier), submission(later)] as const;
        const marked = changeForm(BEFORE, pair).flatMap(({ name, changed }) => (changed ? [name] : []));
        expect(marked).toEqual(changedSince(BEFORE, ...pair));
      }),
    );
  });

  it('is empty before anything was submitted', () => {
    expect(changeForm(BEFORE, [])).toEqual([]);
  });

  it('names its fields in both languages', () => {
    expect(changeFieldLabels(['legalRepresentative', 'evidence'], 'zh-Hans')).toEqual([
      '法定代表人',
      '证明材料',
    ]);
    expect(changeFieldLabels(['department', 'unheard-of'], 'en')).toEqual(['Department', 'unheard-of']);
  });
});
