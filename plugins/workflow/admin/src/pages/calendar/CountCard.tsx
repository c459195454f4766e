import { Box, Field, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import type { CountedDays } from '../../../../contracts';
import { useTexts } from '../../api/use-texts';
import { Card } from '../../components/Card';

const CHOICES = [1, 2, 3, 5, 7, 10, 15, 20, 30];

interface Props {
  readonly counted: CountedDays | undefined;
  readonly days: number;
  readonly timeZone: string;
  readonly onDays: (days: number) => void;
}

/** How a deadline of so many working days counts from now, with what is on the page. */
export function CountCard({ counted, days, timeZone, onDays }: Props) {
  const { t } = useTexts();
  const due = counted
    ? new Intl.DateTimeFormat(document.documentElement.lang || 'zh-Hans', {
        dateStyle: 'full',
        timeStyle: 'short',
        timeZone,
      }).format(new Date(counted.dueAt))
    : '';
  return (
    <Card id="calendar-count" title={t('calendar.count')}>
      <Flex gap={4} alignItems="flex-end" wrap="wrap">
        <Box width="16rem">
          <Field.Root name="count" id="calendar-count-days">
            <Field.Label>{t('calendar.count.days')}</Field.Label>
            <SingleSelect value={String(days)} onChange={(value: string | number) => onDays(Number(value))}>
              {CHOICES.map((choice) => (
                <SingleSelectOption key={choice} value={String(choice)}>
                  {t('calendar.count.choice', { days: choice })}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
        </Box>
        <Typography role="status" paddingBottom={2}>
          {counted ? t('calendar.count.due', { days, due }) : t('loading')}
        </Typography>
      </Flex>
    </Card>
  );
}
