import fc from 'fast-check';
import { neighboursOf, nextToOpen } from '../../../../plugins/workflow/admin/src/lib/neighbours';
import { keepsPlaces, mustWait } from '../../../../plugins/workflow/admin/src/lib/steady-list';

const rows = (...ids: string[]) => ids.map((documentId) => ({ documentId, status: 'open' }));

describe('walking through a list of tasks', () => {
  it('knows the place of a task and the ones beside it', () => {
    expect(neighboursOf(rows('a', 'b', 'c'), 'b')).toEqual({
      position: 2,
      previous: rows('a')[0],
      next: rows('c')[0],
    });
    expect(neighboursOf(rows('a'), 'x')).toEqual({ position: 0, previous: null, next: null });
  });

  it('goes on to the task below the one decided', () => {
    expect(nextToOpen(rows('a', 'b', 'c'), 'b')?.documentId).toBe('c');
  });

  it('starts again at the top after the last one', () => {
    expect(nextToOpen(rows('a', 'b'), 'b')?.documentId).toBe('a');
  });

  it('passes over tasks that are closed, and ends when nothing else is open', () => {
    const list = [...rows('a'), { documentId: 'b', status: 'completed' }, ...rows('c')];
    expect(nextToOpen(list, 'a')?.documentId).toBe('c');
    expect(nextToOpen(rows('a'), 'a')).toBeNull();
  });
});

describe('a list that renews itself', () => {
  const distinct = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 5 }), { maxLength: 12 });

  it('takes in new rows below those on the page', () => {
    fc.assert(
      fc.property(distinct, fc.nat(), (ids, cut) => {
        const all = rows(...ids);
        expect(keepsPlaces(all.slice(0, cut % (all.length + 1)), all)).toBe(true);
      }),
    );
  });

  it('waits when it would move a row under the reader, and only then', () => {
    const shown = rows('a', 'b');
    const moved = rows('new', 'a', 'b');
    expect(mustWait(shown, moved, true)).toBe(true);
    expect(mustWait(shown, moved, false)).toBe(false);
    expect(mustWait(shown, rows('a', 'b', 'c'), true)).toBe(false);
    expect(mustWait(undefined, moved, true)).toBe(false);
    expect(mustWait(shown, rows('b'), true)).toBe(true);
  });
});
