import { nationalMobile } from './mobile-number';

/**
 * How personal data looks to others (product.md section 8): enough for its holder to recognise it,
 * too little for anybody else to use it.
 */

/** `+8613800000001` → `138****0001` */
export function maskMobile(mobile: string): string {
  const digits = nationalMobile(mobile).replace(/\D/g, '');
  if (digits.length < 8) return '*'.repeat(digits.length);
  return `${digits.slice(0, 3)}${'*'.repeat(digits.length - 7)}${digits.slice(-4)}`;
}

/** `张三` → `张*`, `欧阳小明` → `欧***`: the first character of the name, and how long it is. */
export function maskPersonName(name: string): string {
  const characters = Array.from(name.trim());
  const [first] = characters;
  if (first === undefined) return '';
  return `${first}${'*'.repeat(Math.max(1, Math.min(characters.length - 1, 3)))}`;
}

/** `zhangsan` → `zh***an`, `wang8` → `w***8`, `li` → `l***`; it does not tell how long the name is. */
export function maskUserName(username: string): string {
  const characters = Array.from(username.trim());
  const shown = characters.length >= 7 ? 2 : characters.length >= 5 ? 1 : 0;
  if (shown === 0) return `${characters.length > 1 ? (characters[0] ?? '') : ''}***`;
  return `${characters.slice(0, shown).join('')}***${characters.slice(-shown).join('')}`;
}

/** `zhang.san@example.cn` → `z***@example.cn` */
export function maskEmail(address: string): string {
  const at = address.lastIndexOf('@');
  if (at < 1) return '***';
  const [first = '', ...rest] = Array.from(address.slice(0, at));
  return `${rest.length > 0 ? first : ''}***${address.slice(at)}`;
}

/** `91370600MA3ABCDE1X` → `9137**********DE1X` */
export function maskCreditCode(code: string): string {
  return `${code.slice(0, 4)}${'*'.repeat(Math.max(0, code.length - 8))}${code.slice(-4)}`;
}
