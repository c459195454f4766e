import { readEnvironment } from '../../../config/environment/read';
import { COMPLETE_ENVIRONMENT } from '../../support/complete-environment';

describe('the environment', () => {
  it('is read with defaults for what may be missing', () => {
    expect(readEnvironment(COMPLETE_ENVIRONMENT)).toMatchObject({
      PORT: 1337,
      mail: null,
      sms: null,
      cookieSecure: false,
      AUTH_LOCAL_ENABLED: false,
      publicUrl: 'http://127.0.0.1:1337',
    });
  });

  it('keeps the first key for sealing and the others for opening', () => {
    expect(readEnvironment(COMPLETE_ENVIRONMENT).PERSONAL_DATA_KEYS.map(([id]) => id)).toEqual(['k2', 'k1']);
  });

  it.each(Object.keys(COMPLETE_ENVIRONMENT))('names what is missing: %s', (name) => {
    expect(() => readEnvironment({ ...COMPLETE_ENVIRONMENT, [name]: '' })).toThrow(`${name}: is missing`);
  });

  it.each([
    ['PORT', '99999'],
    ['DATABASE_URL', 'mysql://127.0.0.1/city'],
    ['WORKFLOW_TEST_CLOCK', 'yes'],
    ['PERSONAL_DATA_KEYS', 'k1:c2hvcnQ='],
    ['PERSONAL_DATA_KEYS', 'no-key'],
    ['PERSONAL_DATA_INDEX_KEY', 'c2hvcnQ='],
    ['JWT_SECRET', 'short'],
    ['SMS_GATEWAY', 'pigeon'],
  ])('names what is wrong and does not show it: %s', (name, value) => {
    const read = () => readEnvironment({ ...COMPLETE_ENVIRONMENT, [name]: value });
    expect(read).toThrow(name);
    expect(read).not.toThrow(value);
  });

  it('wants a gateway’s settings when the gateway is chosen', () => {
    expect(() => readEnvironment({ ...COMPLETE_ENVIRONMENT, SMS_GATEWAY: 'http' })).toThrow('SMS_HTTP_URL');
    expect(() => readEnvironment({ ...COMPLETE_ENVIRONMENT, SMS_GATEWAY: 'aliyun' })).toThrow(
      'ALIYUN_ACCESS_KEY_ID',
    );
    expect(() => readEnvironment({ ...COMPLETE_ENVIRONMENT, MAIL_HOST: 'mail.city.test' })).toThrow(
      'MAIL_FROM',
    );
  });

  it('sends cookies over https only in production, unless told otherwise', () => {
    expect(
      readEnvironment({ ...COMPLETE_ENVIRONMENT, NODE_ENV: 'production', TRUST_PROXY: 'true' }).cookieSecure,
    ).toBe(true);
    expect(
      readEnvironment({ ...COMPLETE_ENVIRONMENT, NODE_ENV: 'production', COOKIE_SECURE: 'false' })
        .cookieSecure,
    ).toBe(false);
  });

  it('refuses secure cookies that no request could carry: without the scheme from the proxy in front', () => {
    const read = () => readEnvironment({ ...COMPLETE_ENVIRONMENT, NODE_ENV: 'production' });
    expect(read).toThrow('TRUST_PROXY');
  });

  it('refuses a clock that can be moved in production', () => {
    const read = () =>
      readEnvironment({ ...COMPLETE_ENVIRONMENT, NODE_ENV: 'production', WORKFLOW_TEST_CLOCK: 'true' });
    expect(read).toThrow('WORKFLOW_TEST_CLOCK');
  });
});
