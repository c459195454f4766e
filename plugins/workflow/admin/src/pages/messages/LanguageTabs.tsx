import type * as React from 'react';
import { Tabs } from '@strapi/design-system';
import { LOCALES, type Locale } from '../../../../contracts';
import { useTexts } from '../../api/use-texts';

interface Props {
  readonly locale: Locale;
  /** The languages in which something is wrong that is not in sight. */
  readonly wrong: readonly Locale[];
  readonly onChange: (locale: Locale) => void;
  readonly children: React.ReactNode;
}

/** The languages of a message, one at a time. */
export function LanguageTabs({ locale, wrong, onChange, children }: Props) {
  const { t } = useTexts();
  const label = (one: Locale) => {
    const language = t(`messages.language.${one}`);
    return wrong.includes(one) ? t('messages.language.wrong', { language }) : language;
  };
  return (
    <Tabs.Root variant="simple" value={locale} onValueChange={(chosen) => onChange(chosen as Locale)}>
      <Tabs.List aria-label={t('messages.language')}>
        {LOCALES.map((one) => (
          <Tabs.Trigger key={one} value={one}>
            {label(one)}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      <Tabs.Content value={locale}>{children}</Tabs.Content>
    </Tabs.Root>
  );
}
