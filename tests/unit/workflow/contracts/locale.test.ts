import { preferredLocale } from '../../../../plugins/workflow/contracts';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'zh-Hans'],
    ['', 'zh-Hans'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['fr, en;q=0.5', 'en'],
    ['en;q=0.3, zh-CN;q=0.9', 'zh-Hans'],
    ['en;q=0, zh', 'zh-Hans'],
    ['*', 'zh-Hans'],
  ])('for %p is %s', (header, expected) => {
    expect(preferredLocale(header)).toBe(expected);
  });
});
