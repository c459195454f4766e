import fc from 'fast-check';
import { OPEN_REDIRECTS } from '../../../support/open-redirects';
import {
  allowedReturnPath,
  withParameters,
} from '../../../../plugins/provincial-sso/server/src/domain/return-path';

const ALLOWED = ['/sign-in/', '/portal/'];

/** With those that no HTTP client sends as they are. */
const SPELLINGS = [
  ...OPEN_REDIRECTS,
  '////evil.example/portal/',
  '\\/evil.example/portal/',
  '/portal/\\..\\..\\evil',
  '\u0000/portal/',
  '/portal/.%2E/admin',
  '/portal/%2e%2e%2fadmin',
  '/portal/..%2f..%2fadmin',
  '/portal/%00',
  '/portal/\u2028evil',
  '/portal/\u200bevil',
  '/／evil.example',
  'portal/',
  '',
  '/admin/portal/',
  '/PORTAL/',
  'https:/evil.example',
];

describe('where a sign-in may end', () => {
  it.each(SPELLINGS)('not at %j', (spelling) => {
    expect(allowedReturnPath(spelling, ALLOWED)).toBeNull();
  });

  it('below an allowed path, with a query, as a browser will read it', () => {
    expect(allowedReturnPath('/portal/', ALLOWED)).toBe('/portal/');
    expect(allowedReturnPath('/portal/units?tab=2&name=a%20b', ALLOWED)).toBe('/portal/units?tab=2&name=a+b');
    expect(allowedReturnPath('/portal/a/../b', ALLOWED)).toBe('/portal/b');
    expect(allowedReturnPath('/portal/单位', ALLOWED)).toBe('/portal/%E5%8D%95%E4%BD%8D');
  });

  it('without parameters that only the platform may set', () => {
    expect(allowedReturnPath('/portal/?code=planted&outcome=bound&tab=2', ALLOWED)).toBe('/portal/?tab=2');
  });

  it('is on this server and below an allowed path, whatever is asked for', () => {
    const pieces = fc.constantFrom(
      '/',
      '\\',
      '..',
      '.',
      '%2e',
      '%2f',
      '%5c',
      '@',
      ':',
      'portal',
      'evil.example',
      '?',
      '#',
      '\t',
      ';',
      '//',
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 8 }).map((parts) => `/${parts.join('')}`),
        (wanted) => {
          const path = allowedReturnPath(wanted, ALLOWED);
          if (path === null) return;
          const url = new URL(path, 'https://city.example');
          expect(url.origin).toBe('https://city.example');
          expect(ALLOWED.some((allowed) => url.pathname.startsWith(allowed))).toBe(true);
        },
      ),
    );
  });

  it('takes further parameters', () => {
    expect(withParameters('/portal/?tab=2', { outcome: 'refused', code: 'a b' })).toBe(
      '/portal/?tab=2&outcome=refused&code=a+b',
    );
  });
});
