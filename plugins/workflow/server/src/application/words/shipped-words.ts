import type { Wording } from '../../../../contracts';
import { NO_WORDS, withWords } from '../../domain/words';
import type { MessageTemplate, ShippedWords } from '../ports';

/** The words that came with this installation, told of as they are shipped at its start. */
export function shippedWords(): ShippedWords & { add(templates: readonly MessageTemplate[]): void } {
  const known = new Map<string, Wording>();
  return {
    find: (key) => known.get(key) ?? null,
    add: (templates) => {
      for (const { key, locale, ...words } of templates)
        known.set(key, withWords(known.get(key) ?? { 'zh-Hans': NO_WORDS, en: NO_WORDS }, locale, words));
    },
  };
}
