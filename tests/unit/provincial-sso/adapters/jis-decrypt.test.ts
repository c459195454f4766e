import {
  constants,
  createCipheriv,
  createDecipheriv,
  generateKeyPairSync,
  publicEncrypt,
  type KeyObject,
} from 'node:crypto';
import { sm2 } from 'sm-crypto-v2';
import { decipherOf } from '../../../../plugins/provincial-sso/server/src/adapters/jis/decrypt';
import { APP_WORD, jisConfig } from './configurations';

const TEXT = '{"name":"张三","retcode":"000000"}';
const KEY = '0123456789abcdeffedcba9876543210';
const REFUSED = expect.objectContaining({ name: 'PortalFailure', reason: 'invalid-answer' }) as Error;

const decipher = (decrypt: object, appWord = APP_WORD) => decipherOf(jisConfig({ decrypt, appWord }));

function encrypted(algorithm: string, key: Buffer, iv: Buffer | null, text = TEXT): Buffer {
  const cipher = createCipheriv(algorithm, key, iv);
  return Buffer.concat([cipher.update(text), cipher.final()]);
}

describe('AES-128-ECB, keyed by the word', () => {
  const bytes = encrypted('aes-128-ecb', Buffer.from(APP_WORD), null);

  it('opens hexadecimal of either case', () => {
    const open = decipher({ kind: 'aes-128-ecb-hex' });
    expect(open(bytes.toString('hex'))).toBe(TEXT);
    expect(open(bytes.toString('hex').toUpperCase())).toBe(TEXT);
  });

  it.each([
    ['cut short', bytes.toString('hex').slice(0, -2)],
    ['of another key', encrypted('aes-128-ecb', Buffer.from('another-16-bytes'), null).toString('hex')],
    ['empty', ''],
    ['no ciphertext', '!!'],
    ['of something that is no text', encryptedBytes().toString('hex')],
  ])('refuses what is %s, and repeats nothing of it', (_what, ciphertext) => {
    const open = () => decipher({ kind: 'aes-128-ecb-hex' })(ciphertext);
    expect(open).toThrow(REFUSED);
    expect(open).toThrow(/^The portal’s answer cannot be decrypted$/);
  });

  function encryptedBytes(): Buffer {
    const cipher = createCipheriv('aes-128-ecb', Buffer.from(APP_WORD), null);
    return Buffer.concat([cipher.update(Buffer.from([0xc3, 0x28, 0xff])), cipher.final()]);
  }
});

describe('SM4', () => {
  it('of this platform gives the first example of GB/T 32907', () => {
    const cipher = createDecipheriv('sm4-ecb', Buffer.from(KEY, 'hex'), null).setAutoPadding(false);
    expect(cipher.update('681edf34d206965e86b3e94f536e4246', 'hex', 'hex') + cipher.final('hex')).toBe(KEY);
  });

  it.each(['hex', 'base64'] as const)('is opened in ECB and CBC, from %s', (encoding) => {
    const key = Buffer.from(KEY, 'hex');
    const iv = Buffer.alloc(16, 7);
    const ecb = decipher({ kind: 'sm4-ecb', key: KEY });
    expect(ecb(encrypted('sm4-ecb', key, null).toString(encoding))).toBe(TEXT);
    const cbc = decipher({ kind: 'sm4-cbc', key: KEY, iv: iv.toString('hex') });
    expect(cbc(encrypted('sm4-cbc', key, iv).toString(encoding))).toBe(TEXT);
  });
});

describe('SM2', () => {
  /** GM/T 0003.5-2012, annex B: the key, and the example of encryption over the recommended curve. */
  const privateKey = '3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8';
  const C1 =
    '04EBFC718E8D1798620432268E77FEB6415E2EDE0E073C0F4F640ECD2E149A73' +
    'E858F9D81E5430A57B36DAAB8F950A3C64E6EE6A63094D99283AFF767E124DF0';
  const C2 = '21886CA989CA9C7D58087307CA93092D651EFA';
  const C3 = '59983C18F809E262923C53AEC295D30383B54E39D609D160AFCB1908D0BD8766';
  const open = decipher({ kind: 'sm2', privateKey });
  const publicKey = sm2.getPublicKeyFromPrivateKey(privateKey);

  it.each([
    ['without the mark of the point, though its first byte looks like one', C1 + C3 + C2],
    ['with the mark', `04${C1}${C3}${C2}`],
    ['in small letters', `04${C1}${C3}${C2}`.toLowerCase()],
    ['in base64', Buffer.from(`04${C1}${C3}${C2}`, 'hex').toString('base64')],
  ])('opens the example of the standard %s', (_how, ciphertext) => {
    expect(open(ciphertext)).toBe('encryption standard');
  });

  it('opens what was encrypted to its key, Chinese included', () => {
    for (let round = 0; round < 20; round += 1) expect(open(sm2.doEncrypt(TEXT, publicKey, 1))).toBe(TEXT);
  });

  it.each([
    ['a point off the curve', `${C1.slice(0, -1)}1${C3}${C2}`],
    ['the point at zero', '0'.repeat(128) + C3 + C2],
    ['a coordinate over the field’s size', 'f'.repeat(128) + C3 + C2],
    ['another text than its hash', `${C1 + C3 + C2.slice(0, -1)}b`],
    ['another hash', `${C1 + C3.slice(0, -1)}7${C2}`],
    ['nothing but a point and a hash', C1 + C3],
  ])('refuses %s', (_what, ciphertext) => {
    expect(() => open(ciphertext)).toThrow(REFUSED);
  });

  it.each(['0'.repeat(64), 'f'.repeat(64)])('does not start with a key that is none (%s)', (key) => {
    expect(() => decipher({ kind: 'sm2', privateKey: key })).toThrow('decrypt.privateKey');
  });
});

describe('RSA', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  const long = JSON.stringify({ name: '张三'.repeat(60) });

  function blocks(key: KeyObject, padding: number, size: number): string {
    const bytes = Buffer.from(long);
    const parts: Buffer[] = [];
    for (let at = 0; at < bytes.length; at += size)
      parts.push(publicEncrypt({ key, padding }, bytes.subarray(at, at + size)));
    return Buffer.concat(parts).toString('base64');
  }

  it('opens a text of several blocks, whose characters may be cut in two', () => {
    const pkcs1 = blocks(publicKey, constants.RSA_PKCS1_PADDING, 100);
    expect(decipher({ kind: 'rsa', privateKey: pem })(pkcs1)).toBe(long);
    const oaep = blocks(publicKey, constants.RSA_PKCS1_OAEP_PADDING, 80);
    expect(decipher({ kind: 'rsa', privateKey: pem, padding: 'oaep' })(oaep)).toBe(long);
  });

  it('refuses part of a block, and a block without its padding', () => {
    const open = decipher({ kind: 'rsa', privateKey: pem });
    const whole = Buffer.from(blocks(publicKey, constants.RSA_PKCS1_PADDING, 100), 'base64');
    expect(() => open(whole.subarray(0, 127).toString('base64'))).toThrow(REFUSED);
    const bare = publicEncrypt({ key: publicKey, padding: constants.RSA_NO_PADDING }, Buffer.alloc(128, 1));
    expect(() => open(bare.toString('base64'))).toThrow(REFUSED);
  });
});
