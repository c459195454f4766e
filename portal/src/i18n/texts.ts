import chinese from '../translations/zh-Hans.json';
import type { Locale } from './locale';

/** Every text of the portal has a name in the translation files; a test holds the two files together. */
export type TextId = keyof typeof chinese;
export type Texts = Readonly<Record<TextId, string>>;

export const CHINESE: Texts = chinese;

/** Chinese comes with the page; English is fetched by those who read it. */
export async function textsOf(locale: Locale): Promise<Texts> {
  if (locale === 'zh-Hans') return CHINESE;
  const { default: english } = await import('../translations/en.json');
  return english;
}
