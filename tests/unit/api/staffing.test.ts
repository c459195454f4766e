import { aboveOthers, topmost, unstaffed } from '../../../src/domain/staffing';

/** Who can do the tasks of which department (product.md section 1): its reviewers, and those of all above it. */

const place = (documentId: string, parent: string | null, ...reviewers: number[]) => ({
  documentId,
  parent,
  reviewers,
});
const ids = (places: readonly { documentId: string }[]) => places.map(({ documentId }) => documentId);

const bureau = place('bureau', null, 1);
const district = place('district', 'bureau');
const street = place('street', 'district', 2);
const other = place('other', null, 3);
const branch = place('branch', 'other');
const all = [bureau, district, street, other, branch];

describe('the departments without anybody', () => {
  it('have nobody who may decide, neither in them nor in any above', () => {
    expect(ids(unstaffed(all, new Set([1])))).toEqual(['other', 'branch']);
    expect(ids(unstaffed(all, new Set([3])))).toEqual(['bureau', 'district', 'street']);
    expect(ids(unstaffed(all, new Set([2, 3])))).toEqual(['bureau', 'district']);
    expect(unstaffed(all, new Set([1, 3]))).toEqual([]);
  });

  it('are found where two departments are each other’s parent, too', () => {
    const circle = [place('a', 'b'), place('b', 'a', 7)];
    expect(unstaffed(circle, new Set([7]))).toEqual([]);
    expect(ids(unstaffed(circle, new Set()))).toEqual(['a', 'b']);
  });
});

describe('where cases go up to', () => {
  it('is the department above, and the topmost itself; one whose parent is gone is topmost', () => {
    expect(ids(topmost([...all, place('orphan', 'gone')]))).toEqual(['bureau', 'other', 'orphan']);
    expect(ids(aboveOthers(all, all))).toEqual(['bureau', 'district', 'other']);
    expect(ids(aboveOthers([street, branch], all))).toEqual([]);
  });
});
