import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/**
 * @param text a mobile number as somebody typed it: with or without +86, spaces, full-width digits
 * @returns the number in E.164 (`+8613800000001`), or null when it is no mainland Chinese mobile
 */
export function parseMobile(text: string): string | null {
  const number = parsePhoneNumberFromString(text.normalize('NFKC').trim(), {
    defaultCountry: 'CN',
    extract: false,
  });
  if (number?.country !== 'CN' || !number.isValid() || number.getType() !== 'MOBILE') return null;
  return number.ext === undefined ? number.number : null;
}

/**
 * @param mobile in E.164, mainland China
 * @returns the eleven digits that people write
 */
export function nationalMobile(mobile: string): string {
  return mobile.replace(/^\+86/, '');
}
