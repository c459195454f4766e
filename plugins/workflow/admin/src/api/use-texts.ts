import * as React from 'react';
import { useIntl } from 'react-intl';
import type { LocalizedText } from '../../../contracts';
import { ageOf } from '../lib/age';
import { localized } from '../lib/localized';
import { PLUGIN_ID } from '../plugin-id';

const FIGURES = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
} as const;

type Values = Readonly<Record<string, string | number>>;

export interface Texts {
  /** The panel's language, as browsers name it. */
  readonly locale: string;
  /** One of the plugin's own texts, by its id without the prefix. */
  readonly t: (id: string, values?: Values) => string;
  /** A text that came from the server in both languages. */
  readonly say: (text: LocalizedText) => string;
  /** A moment to the minute, in the reader's time zone. */
  readonly exactTime: (at: string) => string;
  /** The same in figures, for narrow columns. */
  readonly shortTime: (at: string) => string;
  /** How far a moment lies from now, in words. */
  readonly age: (at: string, now: Date) => string;
}

/** The plugin's texts in the panel's language. */
export function useTexts(): Texts {
  const intl = useIntl();
  return React.useMemo(
    () => ({
      locale: intl.locale,
      t: (id, values) => intl.formatMessage({ id: `${PLUGIN_ID}.${id}`, defaultMessage: id }, values),
      say: (text) => localized(text, intl.locale),
      exactTime: (at) => intl.formatDate(at, { dateStyle: 'medium', timeStyle: 'short' }),
      shortTime: (at) => intl.formatDate(at, FIGURES),
      age: (at, now) => {
        const { value, unit } = ageOf(new Date(at), now);
        return intl.formatRelativeTime(value, unit, { numeric: 'auto' });
      },
    }),
    [intl],
  );
}
