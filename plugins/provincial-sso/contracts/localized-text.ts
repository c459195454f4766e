import { z } from 'zod';

/** The languages that people read here. The first one is the default (api.md). */
export const LOCALES = ['zh-Hans', 'en'] as const;

export type Locale = (typeof LOCALES)[number];

export const localizedTextSchema = z.object({ 'zh-Hans': z.string(), en: z.string() });

/** One text in every language that people read here. */
export type LocalizedText = z.infer<typeof localizedTextSchema>;

/**
 * Picks the language of an answer from an `Accept-Language` header (RFC 9110, section 12.5.4).
 *
 * @param header the header's value, or nothing
 * @returns the supported language with the highest weight; Chinese when none fits
 */
export function preferredLocale(header: string | undefined): Locale {
  const ranges = (header ?? '')
    .split(',')
    .slice(0, 20)
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find(Boolean);
      return { tag, weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter((range) => range.tag !== '' && range.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { tag } of ranges) {
    if (tag.startsWith('zh')) return 'zh-Hans';
    if (tag.startsWith('en')) return 'en';
  }
  return 'zh-Hans';
}
