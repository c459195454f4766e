import { keepToThisServer } from '../../../src/admin/keep-to-this-server';
import { openInChinese } from '../../../src/admin/open-in-chinese';

function storage(entries: Record<string, string> = {}) {
  const kept = new Map(Object.entries(entries));
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

describe('the admin panel', () => {
  it('opens in Chinese for somebody who comes for the first time', () => {
    const browser = storage();
    openInChinese(browser);
    expect(browser.kept.get('strapi-admin-language')).toBe('zh-Hans');
  });

  it('keeps the language that somebody has chosen', () => {
    const browser = storage({ 'strapi-admin-language': 'en' });
    openInChinese(browser);
    expect(browser.kept.get('strapi-admin-language')).toBe('en');
  });

  it('shows nobody the way to the marketplace, and everything else to whom it belongs', () => {
    const added: unknown[] = [];
    keepToThisServer({ addRBACMiddleware: (middleware) => void added.push(middleware) }, storage());
    const [hide] = added as ((
      context: object,
    ) => (next: (list: object[]) => object[]) => (list: object[]) => object[])[];
    const permissions = [{ action: 'admin::marketplace.read' }, { action: 'plugin::workflow.task.read' }];
    expect(hide?.({})((list) => list)(permissions)).toEqual([{ action: 'plugin::workflow.task.read' }]);
  });
});
