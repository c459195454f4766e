import { useEffect, useState, type ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import type { Locale } from './locale';
import { textsOf, type Texts } from './texts';
import { useLocale } from './use-text';

export interface Language {
  readonly locale: Locale;
  readonly texts: Texts;
}

interface Props {
  /** The language that the page starts in, already loaded. */
  readonly first: Language;
  /** Called once another one is shown: what the server has said is to be asked for again. */
  readonly onChange: () => void;
  readonly children: ReactNode;
}

/** Shows everything in the language of `locale.ts`; the former one stays until the new one is there. */
export function LanguageProvider({ first, onChange, children }: Props) {
  const locale = useLocale();
  const [shown, setShown] = useState(first);
  useEffect(() => {
    if (locale === shown.locale) return undefined;
    let wanted = true;
    void textsOf(locale).then((texts) => {
      if (!wanted) return;
      setShown({ locale, texts });
      onChange();
    });
    return () => {
      wanted = false;
    };
  }, [locale, shown.locale, onChange]);
  useEffect(() => {
    document.documentElement.lang = shown.locale;
  }, [shown.locale]);
  return (
    <IntlProvider locale={shown.locale} messages={shown.texts} defaultLocale="zh-Hans">
      {children}
    </IntlProvider>
  );
}
