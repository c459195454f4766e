import { draftPlace, forgetDrafts } from '../../../portal/src/lib/drafts';

const DAY = 24 * 60 * 60 * 1000;

function memory(): Storage {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
    key: (index) => [...items.keys()][index] ?? null,
    get length() {
      return items.size;
    },
  };
}

describe('a draft', () => {
  const form = { owner: 'account-1', name: 'profile' };

  it('is there again after the page was loaded anew', () => {
    const store = memory();
    draftPlace(store, form, () => 0).write({ name: '张晓' });
    expect(draftPlace(store, form, () => DAY).read()?.value).toEqual({ name: '张晓' });
  });

  it('is nobody else’s on a shared computer', () => {
    const store = memory();
    draftPlace(store, form, () => 0).write({ name: '张晓' });
    expect(draftPlace(store, { ...form, owner: 'account-2' }, () => 0).read()).toBeNull();
  });

  it('is gone after a week', () => {
    const store = memory();
    draftPlace(store, form, () => 0).write({ name: '张晓' });
    expect(draftPlace(store, form, () => 7 * DAY).read()).toBeNull();
    expect(store.length).toBe(0);
  });

  it('goes at signing out, and nothing else with it', () => {
    const store = memory();
    draftPlace(store, form, () => 0).write(1);
    draftPlace(store, { ...form, name: 'unit' }, () => 0).write(2);
    store.setItem('locale', 'en');
    forgetDrafts(store);
    expect([store.length, store.getItem('locale')]).toEqual([1, 'en']);
  });

  it('is done without where the browser keeps nothing', () => {
    const full = memory();
    full.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    expect(() => draftPlace(full, form, () => 0).write(1)).not.toThrow();
  });
});
