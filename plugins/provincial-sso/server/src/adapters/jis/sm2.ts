import { sm2 } from 'sm-crypto-v2';

const POINT_BYTES = 64;
const HASH_BYTES = 32;
const C1C3C2 = 1;

/**
 * Opens what was encrypted to an SM2 key (GB/T 32918.4): the point C1, with or without its leading `04`,
 * then the hash C3, then the text C2.
 *
 * @param privateKey 64 hexadecimal digits
 * @returns a function that throws on a point off the curve and on a text that its hash does not fit
 * @throws Error that names the setting when the key cannot be used
 */
export function sm2Decipher(privateKey: string): (bytes: Buffer) => Uint8Array {
  try {
    sm2.getPublicKeyFromPrivateKey(privateKey);
  } catch {
    throw new Error('decrypt.privateKey is not a key of SM2');
  }
  return (bytes) => {
    // A coordinate may begin with 04 itself: then the shifted reading is no point, or its hash fails.
    const marked = bytes[0] === 4 ? open(bytes.subarray(1), privateKey) : null;
    const text = marked ?? open(bytes, privateKey);
    if (text === null) throw new Error('not encrypted to this key');
    return text;
  };
}

function open(bytes: Buffer, privateKey: string): Uint8Array | null {
  if (bytes.length <= POINT_BYTES + HASH_BYTES) return null;
  const point = `04${bytes.subarray(0, POINT_BYTES).toString('hex')}`;
  // A point off the curve would make the answer tell about the key (invalid-curve attack).
  if (!isOnCurve(point)) return null;
  const text = sm2.doDecrypt(bytes.toString('hex'), privateKey, C1C3C2, { output: 'array' });
  // The library answers nothing, rather than an error, when the hash does not fit.
  return text.length === 0 ? null : text;
}

function isOnCurve(point: string): boolean {
  try {
    return sm2.verifyPublicKey(point);
  } catch {
    return false;
  }
}
