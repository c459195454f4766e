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

const EMAIL_IN_TEXT = /[\w.%+-]+@[A-Za-z\d-]+(?:\.[A-Za-z\d-]+)*/g;
const MOBILE_IN_TEXT = /(?<![A-Za-z\d-])\+?\d{11,15}(?![A-Za-z\d-])/g;
/** Six digits of a region, a date of birth, four more (GB 11643); a credit code has no date there. */
const IDENTITY_IN_TEXT =
  /(?<![A-Za-z\d])([1-8]\d{2})\d{3}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![A-Za-z\d])/g;

/**
 * Makes a text that people read fit for somebody who may not know everybody in it. Chinese has no spaces, so
 * numbers and addresses end where letters of another script begin.
 *
 * @returns the text with every e-mail address, mobile number and ID number in it masked
 */
export function maskPersonalNumbersInText(text: string): string {
  return text
    .replace(EMAIL_IN_TEXT, maskEmail)
    .replace(IDENTITY_IN_TEXT, '$1***************')
    .replace(MOBILE_IN_TEXT, maskMobile);
}
