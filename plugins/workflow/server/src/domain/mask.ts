/**
 * How personal numbers are shown (product.md section 8): enough to recognise one's own, too little
 * to learn somebody else's.
 */

/**
 * @param address an e-mail address
 * @returns its first character and its domain, e.g. `w***@example.cn`; `***` when it has no `@`
 */
export function maskEmail(address: string): string {
  const at = address.lastIndexOf('@');
  if (at < 0) return '***';
  const first = /^(.)./su.exec(address.slice(0, at))?.[1] ?? '';
  return `${first}***${address.slice(at)}`;
}

/**
 * @param mobile in E.164 (`+8613800001234`) or as people write it
 * @returns `138****1234` for a Chinese number, the first three and last two digits of a foreign one,
 *   stars alone for anything too short to hide half of it
 */
export function maskMobile(mobile: string): string {
  const digits = mobile.replace(/\D/g, '');
  const chinese = /^(?:86)?(1\d{10})$/.exec(digits)?.[1];
  if (chinese) return `${chinese.slice(0, 3)}****${chinese.slice(-4)}`;
  return digits.length < 10 ? '****' : `+${digits.slice(0, 3)}****${digits.slice(-2)}`;
}

const EMAIL = /[^\s<>"',;:()[\]]+@[\p{L}\d.-]+/gu;
const MOBILE = /(?<![\p{L}\d-])\+?\d{10,15}(?![\p{L}\d-])/gu;

/**
 * Makes a text that somebody else wrote, such as a mail server's refusal, fit to be stored and logged.
 *
 * @returns the text with every e-mail address and mobile number in it masked
 */
export function maskPersonalNumbers(text: string): string {
  return text.replace(EMAIL, maskEmail).replace(MOBILE, maskMobile);
}
