import { readConfig } from '../../../plugins/provincial-sso/server/src/config';

const NAME = { 'zh-Hans': '省统一政务服务门户', en: 'Province portal' };
const OIDC = {
  id: 'province',
  name: NAME,
  protocol: 'oidc',
  issuer: 'https://portal.example/oidc',
  clientId: 'city',
  clientSecret: 'hush-hush',
};
const JIS = {
  id: 'jis',
  name: NAME,
  protocol: 'jis',
  generation: 'B',
  baseUrl: 'https://portal.example',
  appMark: 'city',
  sign: { kind: 'sm2-sm3', privateKey: 'a'.repeat(64) },
  decrypt: { kind: 'sm2', privateKey: 'b'.repeat(64) },
};
const CAS = { id: 'cas', name: NAME, protocol: 'cas', baseUrl: 'https://portal.example/cas' };

describe('the configuration of the sign-in plugin', () => {
  it('takes several portals of every protocol', () => {
    expect(readConfig({ portals: [OIDC, JIS, CAS] }).portals.map(({ id }) => id)).toEqual([
      'province',
      'jis',
      'cas',
    ]);
  });

  it.each([
    ['portals[0].issuer', [{ ...OIDC, issuer: 'http://portal.example' }]],
    ['portals[0].clientSecret', [{ ...OIDC, clientSecret: undefined }]],
    ['portals[1].sign.privateKey', [OIDC, { ...JIS, sign: { kind: 'sm2-sm3', privateKey: 'hush-hush' } }]],
    ['portals[0].sign', [{ ...JIS, sign: { kind: 'md4' } }]],
    ['portals[0].decrypt', [{ ...JIS, decrypt: undefined }]],
    ['portals[0].levelMap', [{ ...CAS, levelMap: { 高级: 9 } }]],
    ['portals[0].links.raiseLevel', [{ ...CAS, links: { raiseLevel: 'javascript:alert(1)' } }]],
    ['portals[0].id', [{ ...CAS, id: 'No Such Id' }]],
    ['portals[0].protocol', [{ ...CAS, protocol: 'saml' }]],
    ['portals', [CAS, CAS]],
  ])('names the field %s that is wrong, and shows no value', (field, portals) => {
    expect(() => readConfig({ portals })).toThrow(field);
    expect(() => readConfig({ portals })).not.toThrow('hush-hush');
  });

  it('allows plain http to this machine only, for the stand-in portal', () => {
    const at = (issuer: string) => () => readConfig({ portals: [{ ...OIDC, issuer }] });
    expect(at('http://127.0.0.1:8030/oidc')).not.toThrow();
    expect(at('http://127.0.0.1.evil.example/oidc')).toThrow('portals[0].issuer');
    expect(at('http://localhost@evil.example/oidc')).toThrow('portals[0].issuer');
  });
});
