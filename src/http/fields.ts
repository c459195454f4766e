import { z } from 'zod';
import { isCreditCode, normaliseCreditCode } from '../domain/credit-code';
import { parseEmail } from '../domain/email-address';
import { parseMobile } from '../domain/mobile-number';
import { isOneLine, isStorable, tidyLine } from '../domain/text';
import { NORMALISED_NAME_LIMIT, normaliseUnitName } from '../domain/unit-name';

/** The fields that the city's requests are made of: one definition for checking and for OpenAPI. */

const storable = z.string().refine(isStorable, { params: { code: undefined } });

/** One line of text, e.g. a name. */
export const line = (limit: number, least = 1) =>
  storable.refine(isOneLine).overwrite(tidyLine).min(least).max(limit);

/** A text of several lines, e.g. a reason. */
export const multiline = (limit: number) =>
  storable
    .overwrite((text) => text.trim())
    .min(1)
    .max(limit);

export const documentId = z
  .string()
  .regex(/^[a-z0-9]{24}$/)
  .meta({ description: 'documentId', examples: ['k2xyzu5f0t3v8w1q7r6n4m9p'] });

export const unitName = line(120, 2)
  .refine(
    (name) => {
      const { length } = normaliseUnitName(name);
      return length >= 2 && length <= NORMALISED_NAME_LIMIT;
    },
    { params: { code: 'UNIT_NAME_INVALID' } },
  )
  .meta({ description: '单位名称，与营业执照一致', examples: ['烟台蓝海科技有限公司'] });

export const creditCode = z
  .string()
  .max(64)
  .overwrite(normaliseCreditCode)
  .refine(isCreditCode, { params: { code: 'CREDIT_CODE_INVALID' } })
  .meta({ description: '统一社会信用代码（GB 32100-2015）', examples: ['91370600MA3C0PEE37'] });

/** A mainland Chinese mobile number; `+86…` (E.164) once parsed. */
export const mobile = parsed(parseMobile, 'MOBILE_INVALID', 40).meta({
  description: '手机号码',
  examples: ['13800000001'],
});

export const email = parsed(parseEmail, 'EMAIL_INVALID', 320).meta({
  description: '电子邮箱',
  examples: ['wang@example.cn'],
});

/** A landline as people write it: digits, spaces, hyphens, an extension. */
export const landline = line(40)
  .regex(/^[+()（）\d\s-]{5,40}$/)
  .meta({ description: '座机号码', examples: ['0535-6600000'] });

function parsed(
  read: (text: string) => string | null,
  code: 'MOBILE_INVALID' | 'EMAIL_INVALID',
  limit: number,
) {
  return z
    .string()
    .max(limit)
    .refine((text) => read(text) !== null, { params: { code } })
    .overwrite((text) => read(text) ?? text);
}

/** A whole number as it stands in a query. */
const numberInQuery = (most: number, usual: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .pipe(z.int().min(1).max(most))
    .default(usual)
    .meta({ override: { type: 'integer', minimum: 1, maximum: most, default: usual } });

/** Page of a list, from the query. */
export const pageQuery = z.strictObject({
  page: numberInQuery(100_000, 1),
  pageSize: numberInQuery(100, 20),
});
