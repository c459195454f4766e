// @ts-check
import { APPLICATION } from './keys.mjs';

/** @typedef {import('./keys.mjs').Keys} Keys */

/**
 * The configuration with which the plugin speaks to this portal, one portal for each protocol, for
 * `portals` in `config/plugins.ts`.
 *
 * @param {string} url the portal's
 * @param {Keys} keys
 */
export function portalConfiguration(url, keys) {
  const links = {
    raiseLevel: `${url}/account#level`,
    changeLoginName: `${url}/account#login-name`,
    addMobile: `${url}/account#mobile`,
  };
  const levelMap = { 1: 1, 2: 2, 3: 3, 4: 4 };
  /** @param {string} protocol */
  const name = (protocol) => ({
    'zh-Hans': `全省统一身份认证平台（${protocol}）`,
    en: `Provincial identity portal (${protocol})`,
  });
  return [
    {
      id: 'oidc',
      name: name('OIDC'),
      links,
      levelMap,
      protocol: 'oidc',
      issuer: `${url}/oidc`,
      clientId: APPLICATION,
      clientSecret: keys.clientSecret,
      kindParameters: { natural: { user_type: '1' }, legal: { user_type: '2' } },
    },
    {
      id: 'jis-b',
      name: name('JIS B'),
      links,
      levelMap,
      protocol: 'jis',
      generation: 'B',
      baseUrl: url,
      appMark: APPLICATION,
      sign: { kind: 'sm3-sorted-pairs', secret: keys.signSecret },
      decrypt: { kind: 'sm2', privateKey: keys.data.privateKey },
    },
    {
      id: 'jis-a',
      name: name('JIS A'),
      links,
      levelMap,
      protocol: 'jis',
      generation: 'A',
      baseUrl: url,
      appMark: APPLICATION,
      appWord: keys.appWord,
      sign: { kind: 'md5-appmark-appword-time' },
      decrypt: { kind: 'aes-128-ecb-hex' },
    },
    {
      id: 'cas',
      name: name('CAS'),
      links,
      levelMap,
      protocol: 'cas',
      baseUrl: `${url}/cas`,
      kindParameters: { natural: { userType: '1' }, legal: { userType: '2' } },
    },
  ];
}

/**
 * Other ways in which this portal lets an application of generation B sign, and encrypts for it: what takes
 * the place of `sign`, or of `appMark` and `decrypt`.
 *
 * @param {string} url the portal's
 * @param {Keys} keys
 */
export function jisVariants(url, keys) {
  return {
    signs: [
      { kind: 'sm2-sm3', privateKey: keys.sign.privateKey },
      { kind: 'rsa-sha256', privateKey: keys.signRsa.privateKey.export({ type: 'pkcs8', format: 'pem' }) },
      { kind: 'remote', endpoint: `${url}/jpaas-jags-server/interface/createsign` },
    ],
    encryptions: [
      { appMark: `${APPLICATION}-sm4-ecb`, decrypt: { kind: 'sm4-ecb', key: keys.sm4Key } },
      {
        appMark: `${APPLICATION}-sm4-cbc`,
        decrypt: { kind: 'sm4-cbc', key: keys.sm4Key, iv: keys.sm4Iv },
      },
    ],
  };
}
