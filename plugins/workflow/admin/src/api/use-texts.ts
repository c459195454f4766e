import * as React from 'react';
import { useIntl } from 'react-intl';
import type { LocalizedText } from '../../../contracts';
import { localized } from '../lib/localized';
import { PLUGIN_ID } from '../plugin-id';

type Values = Readonly<Record<string, string | number>>;

export interface Texts {
  readonly locale: string;
  /** One of the plugin's own texts, by its id without the prefix. */
  readonly t: (id: string, values?: Values) => string;
  /** A text that came from the server in both languages. */
  readonly say: (text: LocalizedText) => string;
  /** An outcome in words where only its value is known: the usual ones, or the value itself. */
  readonly outcome: (value: string) => string;
}

/** The plugin's texts in the panel's language. */
export function useTexts(): Texts {
  const { formatMessage, locale, messages } = useIntl();
  return React.useMemo(
    () => ({
      locale,
      t: (id, values) => formatMessage({ id: `${PLUGIN_ID}.${id}`, defaultMessage: id }, values),
      say: (text) => localized(text, locale),
      outcome: (value) => {
        const id = `${PLUGIN_ID}.outcome.${value}`;
        return id in messages ? formatMessage({ id }) : value;
      },
    }),
    [formatMessage, locale, messages],
  );
}
