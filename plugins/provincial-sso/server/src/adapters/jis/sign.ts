import { createHash, createPrivateKey, sign as signWith } from 'node:crypto';
import { sm2 } from 'sm-crypto-v2';
import { PortalFailure, type JisConfig } from '../../application/ports';
import { readFields, textOf } from '../http/json';
import { postForm } from '../http/portal-http';
import { GENERATIONS } from './generations';

type Form = Readonly<Record<string, string>>;

/** Makes the sign of a form. @throws PortalFailure when the portal is to make it and does not */
export type Signer = (form: Form, signal: AbortSignal) => Promise<string>;

/** @throws Error that names the setting when a key cannot be used */
export function signerOf(config: JisConfig): Signer {
  const { sign } = config;
  switch (sign.kind) {
    case 'md5-appmark-appword-time':
      return local((form) => md5Sign(config, form));
    case 'sm3-sorted-pairs':
      return local((form) => sm3Sign(form, sign.secret));
    case 'sm2-sm3':
      usableSm2Key(sign.privateKey);
      return local((form) => sm2.doSignature(sortedPairs(form), sign.privateKey, { hash: true }));
    case 'rsa-sha256':
      return rsaSigner(sign.privateKey);
    case 'remote':
      return (form, signal) => remoteSign(sign.endpoint, form, signal);
  }
}

/** What most signs are made over: every field that holds something, sorted by name, as `k=v&k=v`. */
export function sortedPairs(form: Form): string {
  return Object.entries(form)
    .filter(([name, value]) => name !== 'sign' && value !== '')
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

function local(make: (form: Form) => string): Signer {
  return (form) => Promise.resolve(make(form));
}

function md5Sign({ generation, appMark, appWord = '' }: JisConfig, form: Form): string {
  const time = form[GENERATIONS[generation].timeField] ?? '';
  return createHash('md5')
    .update(appMark + appWord + time)
    .digest('hex');
}

function sm3Sign(form: Form, secret: string | undefined): string {
  const pairs = sortedPairs(form);
  return createHash('sm3')
    .update(secret === undefined ? pairs : `${pairs}&key=${secret}`)
    .digest('hex');
}

function usableSm2Key(privateKey: string): void {
  try {
    sm2.getPublicKeyFromPrivateKey(privateKey);
  } catch {
    throw new Error('sign.privateKey is not a key of SM2');
  }
}

function rsaSigner(privateKey: string): Signer {
  const key = rsaKey(privateKey, 'sign');
  return local((form) => signWith('RSA-SHA256', Buffer.from(sortedPairs(form)), key).toString('base64'));
}

/** @throws Error that names the setting and never shows the key */
export function rsaKey(pem: string, setting: 'sign' | 'decrypt') {
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'rsa') return key;
  } catch {
    // Said below: the error of the library may quote the key.
  }
  throw new Error(`${setting}.privateKey is not an RSA key in PEM`);
}

async function remoteSign(endpoint: string, form: Form, signal: AbortSignal): Promise<string> {
  const answer = readFields(
    await postForm(new URL(endpoint), form, signal),
    'The answer of the sign endpoint',
  );
  const sign = textOf(readFields(answer.data, 'The sign of the sign endpoint'), 'sign');
  if (sign === null) throw new PortalFailure('invalid-answer', 'The sign endpoint answered without a sign');
  return sign;
}
