import { localeIn } from '../../../portal/src/i18n/locale';
import { secondsUntil } from '../../../portal/src/lib/use-countdown';

describe('the language of a page', () => {
  it.each([
    ['', 'zh-Hans'],
    ['portal_locale=en', 'en'],
    ['a=1; portal_locale=en; b=2', 'en'],
    ['portal_locale=english', 'zh-Hans'],
    ['my_portal_locale=en', 'zh-Hans'],
  ])('of the cookies %j is %s', (cookies, locale) => {
    expect(localeIn(cookies)).toBe(locale);
  });
});

describe('the time until another code may be asked for', () => {
  it.each([
    [60_000, 0, 60],
    [60_000, 59_001, 1],
    [60_000, 60_000, 0],
    [60_000, 99_000, 0],
    [null, 5, 0],
  ])('until %s, at %s, is %s seconds', (until, now, seconds) => {
    expect(secondsUntil(until, now)).toBe(seconds);
  });
});
