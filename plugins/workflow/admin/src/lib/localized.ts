import type { Locale, LocalizedText } from '../../../contracts';

/** The language of our texts that stands in for a language of the panel. */
export function contentLocale(panelLocale: string): Locale {
  return panelLocale.toLowerCase().startsWith('zh') ? 'zh-Hans' : 'en';
}

/** A text in the panel's language, or in the other one where that is empty. */
export function localized(text: LocalizedText, panelLocale: string): string {
  return text[contentLocale(panelLocale)] || text['zh-Hans'] || text.en;
}
