import { safeReturnPath, signInPath, withReturn } from '../../../portal/src/lib/return-path';

describe('where a person goes on after signing in', () => {
  it('is the page that they came from, with its query', () => {
    expect(safeReturnPath('/centre/messages?page=2')).toBe('/centre/messages?page=2');
  });

  it.each([
    null,
    '',
    'centre',
    'https://evil.test/',
    '//evil.test/',
    '/\\evil.test',
    '/sign-in?to=/x',
    'javascript:1',
  ])('is the personal centre when the address says %j', (wanted) => {
    expect(safeReturnPath(wanted)).toBe('/centre');
  });

  it('stands in the address of the sign-in page, unless it is the usual one', () => {
    expect(signInPath({ pathname: '/centre', search: '' })).toBe('/sign-in');
    expect(signInPath({ pathname: '/centre/messages', search: '?page=2' })).toBe(
      '/sign-in?to=%2Fcentre%2Fmessages%3Fpage%3D2',
    );
  });

  it('goes with the browser to the province’s portal and back', () => {
    const url = new URL(
      withReturn('/api/provincial-sso/login?kind=legal', '/centre/x?a=1&b=2'),
      'https://city.test',
    );
    expect(url.searchParams.get('kind')).toBe('legal');
    const returnTo = new URL(url.searchParams.get('returnTo') ?? '', 'https://city.test');
    expect([returnTo.pathname, returnTo.searchParams.get('to')]).toEqual([
      '/portal/sign-in/return',
      '/centre/x?a=1&b=2',
    ]);
  });
});
