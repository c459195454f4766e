import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readEnvironment } from '../../../config/environment/read';
import { COMPLETE_ENVIRONMENT } from '../../support/complete-environment';

const read = (more: Readonly<Record<string, string>> = {}) =>
  readEnvironment({ ...COMPLETE_ENVIRONMENT, ...more });

describe('the configuration of signing in', () => {
  const file = path.join(tmpdir(), `portals-${randomUUID()}.json`);
  afterEach(() => rmSync(file, { force: true }));

  it('has no portal, cookies for the refresh token and short sessions unless told otherwise', () => {
    expect(read()).toMatchObject({
      portals: [],
      SSO_RETURN_PATHS: ['/portal/', '/sign-in/'],
      SSO_CONFIRM_TYPED_MOBILE: true,
      SSO_PORTAL_TIMEOUT_SECONDS: 8,
      SESSION_REFRESH_TOKEN: 'cookie',
      SESSION_IDLE_MINUTES: 30,
      SESSION_MAX_HOURS: 12,
    });
  });

  it('takes portals from the environment or from a file', () => {
    expect(read({ SSO_PORTALS: '[{"id":"shandong"}]' }).portals).toEqual([{ id: 'shandong' }]);
    writeFileSync(file, '[{"id":"yantai"}]');
    expect(read({ SSO_PORTALS_FILE: file }).portals).toEqual([{ id: 'yantai' }]);
  });

  it.each([
    ['SSO_PORTALS', '[{"clientSecret":"hush-hush"'],
    ['SSO_PORTALS', '{"clientSecret":"hush-hush"}'],
    ['SSO_PORTALS', '["hush-hush"]'],
    ['SSO_PORTALS_FILE', '/nowhere/hush-hush.json'],
    ['SSO_RETURN_PATHS', 'https://hush-hush.example/'],
    ['SSO_RETURN_PATHS', '//hush-hush'],
    ['SSO_RETURN_PATHS', ' , '],
    ['SSO_CONFIRM_TYPED_MOBILE', 'hush-hush'],
    ['SSO_PORTAL_TIMEOUT_SECONDS', '61'],
    ['SSO_PORTAL_TIMEOUT_SECONDS', '0'],
    ['SESSION_REFRESH_TOKEN', 'hush-hush'],
    ['SESSION_IDLE_MINUTES', '0'],
    ['SESSION_MAX_HOURS', '-1'],
  ])('names what is wrong and does not show it: %s=%s', (name, value) => {
    expect(() => read({ [name]: value })).toThrow(name);
    expect(() => read({ [name]: value })).not.toThrow('hush-hush');
  });

  it('says which portal of the list is none, and refuses two lists', () => {
    expect(() => read({ SSO_PORTALS: '[{}, 7]' })).toThrow('SSO_PORTALS[1]: must be a portal');
    expect(() => read({ SSO_PORTALS: '[]', SSO_PORTALS_FILE: file })).toThrow('SSO_PORTALS_FILE');
  });

  it('does not show a piece of a file that is no JSON', () => {
    writeFileSync(file, '[{"clientSecret":"hush-hush",}]');
    expect(() => read({ SSO_PORTALS_FILE: file })).toThrow('SSO_PORTALS_FILE: is not valid JSON');
  });
});
