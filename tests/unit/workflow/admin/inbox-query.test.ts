import fc from 'fast-check';
import {
  changeInboxQuery,
  PAGE_SIZES,
  readInboxQuery,
  toggleSort,
  toServerQuery,
  writeInboxQuery,
  type InboxQuery,
} from '../../../../plugins/workflow/admin/src/lib/inbox-query';

const read = (search: string) => readInboxQuery(new URLSearchParams(search));

const word = fc.string({ minLength: 1, maxLength: 20 });
const fieldName = fc.stringMatching(/^[a-zA-Z]{1,12}$/);
const query: fc.Arbitrary<InboxQuery> = fc.record({
  view: fc.constantFrom('mine', 'group', 'done'),
  definition: fc.oneof(fc.constant(''), word),
  search: fc.oneof(fc.constant(''), word),
  overdue: fc.boolean(),
  filters: fc.dictionary(fieldName, word, { noNullPrototype: true }),
  sort: fc.record({ field: fieldName, direction: fc.constantFrom('asc', 'desc') }),
  page: fc.integer({ min: 1, max: 500 }),
  pageSize: fc.constantFrom(...PAGE_SIZES),
});

describe('the address of an inbox list', () => {
  it('leads back to the very same list, whatever was typed into it', () => {
    fc.assert(
      fc.property(query, (one) => {
        expect(read(writeInboxQuery(one).toString())).toEqual(one);
      }),
    );
  });

  it('is empty for the list that opens by itself: the group’s tasks, longest waiting first', () => {
    const usual = read('');
    expect(usual).toMatchObject({ view: 'group', page: 1, sort: { field: 'createdAt', direction: 'asc' } });
    expect(writeInboxQuery(usual).toString()).toBe('');
  });

  it('starts with the latest decision where the tasks are done', () => {
    expect(read('view=done').sort).toEqual({ field: 'completedAt', direction: 'desc' });
  });

  it.each([
    'view=all',
    'page=-3',
    'page=x',
    'pageSize=7',
    'sort=createdAt',
    'sort=createdAt:up',
    'filters[]=a',
  ])('falls back to the default for %s', (search) => {
    expect(read(search)).toEqual(read(''));
  });
});

describe('what the server is asked for', () => {
  it('spells out view, order and page, and names a business field in brackets', () => {
    const asked = new URLSearchParams(toServerQuery(read('filters[district]=历下&search=A%26B')));
    expect(Object.fromEntries(asked)).toEqual({
      view: 'group',
      sort: 'createdAt:asc',
      page: '1',
      pageSize: '20',
      search: 'A&B',
      'filters[district]': '历下',
    });
  });
});

describe('changing a list', () => {
  it('goes back to the first page when anything but the page changes', () => {
    const third = read('page=3&view=mine');
    expect(changeInboxQuery(third, { search: '公司' }).page).toBe(1);
    expect(changeInboxQuery(third, { page: 4 }).page).toBe(4);
  });

  it('takes the order of the other tab with it only where that tab has the same', () => {
    const sorted = read('sort=dueDate:desc');
    expect(changeInboxQuery(sorted, { view: 'done' }).sort.field).toBe('completedAt');
    expect(changeInboxQuery(sorted, { search: 'x' }).sort.field).toBe('dueDate');
  });

  it('sorts a column upwards at the first press and downwards at the second', () => {
    const first = toggleSort({ field: 'createdAt', direction: 'desc' }, 'dueDate');
    expect(first).toEqual({ field: 'dueDate', direction: 'asc' });
    expect(toggleSort(first, 'dueDate')).toEqual({ field: 'dueDate', direction: 'desc' });
  });
});
