import * as React from 'react';
import { useIntl } from 'react-intl';
import type { LocalizedText } from '../../../contracts';
import { PLUGIN_ID } from '../plugin-id';

type Values = Readonly<Record<string, string | number>>;

export interface Texts {
  /** One of the plugin's own texts, by its id without the prefix. */
  readonly t: (id: string, values?: Values) => string;
  /** A text that came from the server in both languages. */
  readonly say: (text: LocalizedText) => string;
  /** A moment to the minute, in the reader's time zone. */
  readonly exactTime: (at: string) => string;
}

/** The plugin's texts in the panel's language. */
export function useTexts(): Texts {
  const intl = useIntl();
  return React.useMemo(
    () => ({
      t: (id, values) => intl.formatMessage({ id: `${PLUGIN_ID}.${id}`, defaultMessage: id }, values),
      say: (text) => text[intl.locale.startsWith('en') ? 'en' : 'zh-Hans'],
      exactTime: (at) => intl.formatDate(at, { dateStyle: 'medium', timeStyle: 'short' }),
    }),
    [intl],
  );
}
