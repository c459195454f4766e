import type { OwnCase } from '../../../portal/src/api/case-queries';
import { ApiFailure } from '../../../portal/src/api/failure';
import { changedUploads, type Upload } from '../../../portal/src/components/evidence/uploads';
import { isSubmission, SUBMITTED } from '../../../portal/src/pages/cases/submission';
import { again, correctionPath, mayCorrect } from '../../../portal/src/pages/cases/ways-on';

const UNIT = { documentId: 'u', name: '甲', creditCode: '', registrationState: 'approved' };
const OTHER = {
  documentId: 'other',
  kind: 'unit-registration',
  status: 'under-review',
  statusLabel: '审核中',
  unitName: '乙',
  submittedAt: '',
  decidedAt: null,
} as const;
const FREE = { membership: null, openCase: null };
const BUSY = { membership: null, openCase: OTHER };
const MEMBER = { membership: { role: 'sub-account', since: '', unit: UNIT }, openCase: null } as const;

function found(kind: OwnCase['kind'], status: string, canResubmit = false): OwnCase {
  return { kind, entry: { documentId: 'one', status, canResubmit, unit: { documentId: 'u' } } } as OwnCase;
}

describe('the ways on from a case at the portal', () => {
  it('leads each kind of case to where it is corrected', () => {
    expect(correctionPath(found('unit-registration', 'returned'))).toBe('/centre/unit/correction');
    expect(correctionPath(found('business-info-change', 'returned'))).toBe('/centre/unit/change/one');
    expect(correctionPath(found('unit-appeal', 'returned'))).toBe('/centre/appeals/one/correction');
    expect(correctionPath(found('sub-account-request', 'returned'))).toBe(
      '/centre/sub-account-requests/one/correction',
    );
  });

  it('offers to correct what was returned, and what was rejected as long as nothing came in between', () => {
    expect(mayCorrect(found('unit-appeal', 'returned', true), BUSY)).toBe(true);
    expect(mayCorrect(found('unit-registration', 'rejected', true), FREE)).toBe(true);
    expect(mayCorrect(found('unit-registration', 'rejected', true), BUSY)).toBe(false);
    expect(mayCorrect(found('sub-account-request', 'rejected', true), MEMBER)).toBe(false);
    expect(mayCorrect(found('business-info-change', 'rejected', true), MEMBER)).toBe(true);
    expect(mayCorrect(found('unit-appeal', 'rejected'), FREE)).toBe(false);
  });

  it('offers to begin anew where a case came to nothing and its applicant is free', () => {
    expect(again(found('sub-account-request', 'withdrawn'), FREE)?.path).toBe(
      '/centre/sub-account-requests/new?unit=u',
    );
    expect(again(found('unit-registration', 'withdrawn'), FREE)?.path).toBe('/centre/unit');
    expect(again(found('sub-account-request', 'rejected', true), FREE)).toBeNull();
    expect(again(found('sub-account-request', 'withdrawn'), BUSY)).toBeNull();
    expect(again(found('sub-account-request', 'withdrawn'), MEMBER)).toBeNull();
    expect(again(found('sub-account-request', 'approved'), FREE)).toBeNull();
    expect(again(found('unit-appeal', 'rejected'), FREE)).toBeNull();
  });

  it('tells a case that has just been handed in from one that somebody goes back to', () => {
    expect([isSubmission(SUBMITTED.state), isSubmission(null), isSubmission('news')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('documents on their way', () => {
  const file = new File(['x'], '执照.png');
  const begun = changedUploads([], { kind: 'begun', key: 1, file });
  const failure = new ApiFailure('NETWORK');

  it('begin at nothing, move on, and are gone once they have arrived', () => {
    expect(begun).toEqual<readonly Upload[]>([{ key: 1, file, share: 0, failure: null }]);
    const moved = changedUploads(begun, { kind: 'moved', key: 1, share: 0.5 });
    expect(moved[0]?.share).toBe(0.5);
    expect(changedUploads(moved, { kind: 'gone', key: 1 })).toEqual([]);
  });

  it('stay with their failure, and are sent again in their place', () => {
    const both = changedUploads(begun, { kind: 'begun', key: 2, file });
    const failed = changedUploads(both, { kind: 'failed', key: 1, failure });
    expect(failed.map((one) => one.failure)).toEqual([failure, null]);
    const again = changedUploads(failed, { kind: 'begun', key: 1, file });
    expect(again.map(({ key, failure: left }) => [key, left])).toEqual([
      [1, null],
      [2, null],
    ]);
  });
});
