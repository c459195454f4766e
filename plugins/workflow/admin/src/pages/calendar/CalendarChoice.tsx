import { Box, Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { WorkingCalendarModel } from '../../../../contracts';
import { useTexts } from '../../api/use-texts';

interface Props {
  readonly calendars: readonly WorkingCalendarModel[];
  readonly chosen: string;
  readonly onChoose: (documentId: string) => void;
}

/** Which of several calendars the page shows. */
export function CalendarChoice({ calendars, chosen, onChoose }: Props) {
  const { t } = useTexts();
  return (
    <Box maxWidth="40rem">
      <Field.Root name="calendar" id="calendar-choice">
        <Field.Label>{t('calendar.choose')}</Field.Label>
        <SingleSelect value={chosen} onChange={(value: string | number) => onChoose(String(value))}>
          {calendars.map(({ documentId, name, current }) => (
            <SingleSelectOption key={documentId} value={documentId}>
              {current ? t('calendar.named.current', { name }) : name}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </Box>
  );
}
