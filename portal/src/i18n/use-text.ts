import { useCallback, useSyncExternalStore } from 'react';
import { useIntl } from 'react-intl';
import { currentLocale, subscribeToLocale, type Locale } from './locale';
import type { TextId } from './texts';

export type Say = (id: TextId, values?: Readonly<Record<string, string | number>>) => string;

/** The words of the page: `text('profile.title')`, with values for what stands in braces there. */
export function useText(): Say {
  const intl = useIntl();
  return useCallback((id, values) => intl.formatMessage({ id }, values), [intl]);
}

export function useLocale(): Locale {
  return useSyncExternalStore(subscribeToLocale, currentLocale, () => 'zh-Hans');
}

/** Day and minute, as people here write them. */
export function useMoment(): (moment: string) => string {
  const intl = useIntl();
  return useCallback(
    (moment) =>
      intl.formatDate(moment, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Shanghai' }),
    [intl],
  );
}
