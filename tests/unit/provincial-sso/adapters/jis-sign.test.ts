import { createHash, createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { sm2 } from 'sm-crypto-v2';
import { signerOf, sortedPairs } from '../../../../plugins/provincial-sso/server/src/adapters/jis/sign';
import { APP_WORD, jisConfig } from './configurations';

const signal = new AbortController().signal;
const FORM = { version: '1.0', app_id: 'city', charset: 'UTF-8', biz_content: '{"a":"中"}', origin: '0' };

/** GM/T 0003.5-2012, annex A: the key of the examples over the recommended curve. */
const SM2_PRIVATE = '3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8';
const SM2_PUBLIC =
  '0409F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13';

describe('what a form is signed over', () => {
  it('is every field by name, as it is, without the sign', () => {
    expect(sortedPairs({ ...FORM, sign: 'old' })).toBe(
      'app_id=city&biz_content={"a":"中"}&charset=UTF-8&origin=0&version=1.0',
    );
  });

  it('leaves out what is empty, and puts capitals before small letters', () => {
    expect(sortedPairs({ b: '2', empty: '', B: '1', a: '0' })).toBe('B=1&a=0&b=2');
  });
});

describe('MD5 of name, word and time', () => {
  it('signs as the vendor’s description does, in generation A', async () => {
    const config = jisConfig({
      generation: 'A',
      appWord: APP_WORD,
      sign: { kind: 'md5-appmark-appword-time' },
    });
    // MD5("city" + "word-of-16-bytes" + "20191215213400"), worked out with another tool.
    expect(await signerOf(config)({ appmark: 'city', time: '20191215213400' }, signal)).toBe(
      'e355e763b47ccb966afbc6615edefc75',
    );
  });

  it('takes the timestamp in generation B', async () => {
    const config = jisConfig({ appWord: APP_WORD, sign: { kind: 'md5-appmark-appword-time' } });
    expect(await signerOf(config)({ app_id: 'city', timestamp: '1576416840000' }, signal)).toBe(
      'c3cf885890e65768f7acca7d38129603',
    );
  });
});

describe('SM3', () => {
  it.each([
    ['abc', '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0'],
    ['abcd'.repeat(16), 'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732'],
  ])('of this platform gives the examples of GB/T 32905 (%s)', (text, digest) => {
    expect(createHash('sm3').update(text).digest('hex')).toBe(digest);
  });

  it('goes over the pairs and the secret', async () => {
    const expected = createHash('sm3').update('a=1&b=2&key=secret').digest('hex');
    expect(await signerOf(jisConfig())({ b: '2', a: '1' }, signal)).toBe(expected);
  });

  it('goes over the pairs alone where a gateway gives no secret', async () => {
    const expected = createHash('sm3').update('a=1&b=2').digest('hex');
    const sign = signerOf(jisConfig({ sign: { kind: 'sm3-sorted-pairs' } }));
    expect(await sign({ b: '2', a: '1' }, signal)).toBe(expected);
  });
});

describe('SM2', () => {
  it('verifies the example of GM/T 0003.5: digest and user id as the standard wants them', () => {
    const signature =
      'F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3' +
      'B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA';
    expect(sm2.doVerifySignature('message digest', signature, SM2_PUBLIC, { hash: true })).toBe(true);
  });

  it('signs the pairs so that the public key verifies them, hashed', async () => {
    const sign = signerOf(jisConfig({ sign: { kind: 'sm2-sm3', privateKey: SM2_PRIVATE } }));
    const signature = await sign(FORM, signal);
    expect(signature).toMatch(/^[0-9a-f]{128}$/);
    expect(sm2.doVerifySignature(sortedPairs(FORM), signature, SM2_PUBLIC, { hash: true })).toBe(true);
    expect(sm2.doVerifySignature('other', signature, SM2_PUBLIC, { hash: true })).toBe(false);
  });

  it.each(['0'.repeat(64), 'f'.repeat(64)])('does not start with a key that is none (%s)', (privateKey) => {
    expect(() => signerOf(jisConfig({ sign: { kind: 'sm2-sm3', privateKey } }))).toThrow('sign.privateKey');
  });
});

describe('RSA', () => {
  it('signs the pairs with SHA-256', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
    const sign = signerOf(jisConfig({ sign: { kind: 'rsa-sha256', privateKey: pem } }));
    const signature = Buffer.from(await sign(FORM, signal), 'base64');
    const text = Buffer.from(sortedPairs(FORM));
    expect(verify('RSA-SHA256', text, createPublicKey(privateKey), signature)).toBe(true);
  });

  it('does not start with what is no RSA key, and does not show it', () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    for (const pem of [
      privateKey.export({ type: 'pkcs8', format: 'pem' }),
      '-----BEGIN PRIVATE KEY-----\nsecret\n',
    ]) {
      const start = () => signerOf(jisConfig({ sign: { kind: 'rsa-sha256', privateKey: pem } }));
      expect(start).toThrow(/^sign\.privateKey is not an RSA key in PEM$/);
    }
  });
});

describe('the configuration of signs', () => {
  it('names the word when the signs need it and it is missing', () => {
    expect(() => jisConfig({ sign: { kind: 'md5-appmark-appword-time' } })).toThrow('appWord');
  });

  it('names the word when it is no key to the answers', () => {
    const decrypt = { kind: 'aes-128-ecb-hex' };
    expect(() => jisConfig({ decrypt, appWord: 'short' })).toThrow('appWord');
    expect(() => jisConfig({ decrypt, appWord: APP_WORD })).not.toThrow();
  });
});
