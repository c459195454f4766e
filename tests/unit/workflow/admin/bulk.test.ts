import fc from 'fast-check';
import { taskStatuses, type Outcome } from '../../../../plugins/workflow/contracts';
import {
  batchesOf,
  checkBulk,
  oneOfEachStep,
  refusedOf,
  sharedOutcomes,
} from '../../../../plugins/workflow/admin/src/lib/bulk';
import { selectableOf, wholeState } from '../../../../plugins/workflow/admin/src/lib/selection';

const text = (word: string) => ({ 'zh-Hans': word, en: word });
const outcome = (value: string, commentRequired = false): Outcome => ({
  value,
  label: text(value),
  commentRequired,
  approves: !commentRequired,
});
const APPROVE = outcome('approve');
const REJECT = outcome('reject', true);

describe('what several tasks can be decided with', () => {
  it('is asked of one task of every step and version', () => {
    const at = (documentId: string, taskDefinitionKey: string, definitionVersion = 1) => ({
      documentId,
      taskDefinitionKey,
      definitionKey: 'unit-registration',
      definitionVersion,
    });
    const asked = oneOfEachStep([
      at('a', 'review'),
      at('b', 'review'),
      at('c', 'check'),
      at('d', 'review', 2),
    ]);
    expect(asked).toHaveLength(3);
    expect(asked).toEqual(expect.arrayContaining(['c', 'd']));
  });

  it('is what all of their steps offer', () => {
    const shared = sharedOutcomes([
      [APPROVE, REJECT],
      [REJECT, outcome('defer')],
    ]);
    expect(shared.map(({ value }) => value)).toEqual(['reject']);
    expect(sharedOutcomes([[APPROVE], [REJECT]])).toEqual([]);
    expect(sharedOutcomes([])).toEqual([]);
  });

  it('needs an opinion where any of the steps needs one', () => {
    expect(sharedOutcomes([[APPROVE], [outcome('approve', true)]])[0]?.commentRequired).toBe(true);
    expect(sharedOutcomes([[APPROVE], [APPROVE]])[0]?.commentRequired).toBe(false);
  });
});

describe('a bulk decision is kept back', () => {
  const outcomes = [APPROVE, REJECT];

  it('without an outcome, and without the opinion that a rejection needs', () => {
    expect(checkBulk(outcomes, { outcome: null, comment: '' })).toEqual({ outcome: 'outcome-required' });
    expect(checkBulk(outcomes, { outcome: 'gone', comment: '' })).toEqual({ outcome: 'outcome-required' });
    expect(checkBulk(outcomes, { outcome: 'reject', comment: '  ' })).toEqual({
      comment: 'comment-required',
    });
    expect(checkBulk(outcomes, { outcome: 'approve', comment: '' })).toEqual({});
  });

  it('with an opinion that is too long', () => {
    const comment = '长'.repeat(2001);
    expect(checkBulk(outcomes, { outcome: 'approve', comment })).toEqual({ comment: 'comment-too-long' });
  });
});

describe('the batches of a bulk decision', () => {
  it('hold every task once, in their order, and none is empty', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 100 }), (ids) => {
        const batches = batchesOf(ids);
        expect(batches.flat()).toEqual(ids);
        expect(batches.every(({ length }) => length > 0 && length <= 10)).toBe(true);
      }),
    );
  });

  it('tell apart what was not decided', () => {
    const result = (documentId: string, done: boolean) => ({
      documentId,
      done,
      outcome: null,
      code: null,
      message: null,
    });
    expect(refusedOf([result('a', true), result('b', false)]).map(({ documentId }) => documentId)).toEqual([
      'b',
    ]);
  });
});

describe('choosing rows', () => {
  it('is for tasks that wait for an answer', () => {
    const rows = taskStatuses.map((status) => ({ status }));
    expect(selectableOf(rows)).toEqual([{ status: 'open' }]);
  });

  it('shows on the box for all whether all, some or none are chosen', () => {
    expect([wholeState(3, 3), wholeState(3, 1), wholeState(3, 0)]).toEqual([true, 'indeterminate', false]);
  });
});
