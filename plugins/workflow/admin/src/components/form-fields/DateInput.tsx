import { DatePicker } from '@strapi/design-system';
import type { InputProps } from './input-props';
import { useTexts } from '../../api/use-texts';
import { dayOf, dayText } from '../../lib/answers';

/** A day, from a calendar in the panel's language or typed in. */
export function DateInput({ value, disabled, onChange }: InputProps) {
  const { t, locale } = useTexts();
  const day = dayOf(value);
  return (
    <DatePicker
      locale={locale}
      disabled={disabled}
      calendarLabel={t('field.calendar')}
      monthSelectLabel={t('field.month')}
      yearSelectLabel={t('field.year')}
      clearLabel={t('field.clear')}
      onChange={(chosen) => onChange(chosen ? dayText(chosen) : null)}
      onClear={() => onChange(null)}
      {...(day ? { value: day } : {})}
    />
  );
}
