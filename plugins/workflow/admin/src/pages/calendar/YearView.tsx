import * as React from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { ArrowLeft, ArrowRight } from '@strapi/icons';
import type { CalendarContent, CountedDays } from '../../../../contracts';
import { useTexts } from '../../api/use-texts';
import { daysAway, exceptionsIn, stepOf } from '../../lib/calendar-days';
import { Months } from './calendar-styles';
import { MonthGrid } from './MonthGrid';

interface Props {
  readonly content: CalendarContent;
  readonly counted: CountedDays | undefined;
  readonly mayEdit: boolean;
  readonly onTurn: (date: string) => void;
}

const MONTHS = Array.from({ length: 12 }, (_month, index) => index + 1);
const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;

/** Twelve months. One day can be tabbed to; arrows go on from there. */
export function YearView({ content, counted, mayEdit, onTurn }: Props) {
  const { t } = useTexts();
  const today = counted?.today ?? new Date().toISOString().slice(0, 10);
  const [chosen, setChosen] = React.useState<string | null>(null);
  const reached = chosen ?? today;
  const year = Number(reached.slice(0, 4));
  const go = (date: string) => {
    setChosen(date);
    requestAnimationFrame(() => document.getElementById(`day-${date}`)?.focus());
  };
  const move = (event: React.KeyboardEvent) => {
    const step = stepOf(event.key, reached);
    if (step === null) return;
    event.preventDefault();
    const date = daysAway(reached, step);
    if (isKept(Number(date.slice(0, 4)))) go(date);
  };
  const turnTo = (other: number) =>
    setChosen(other === Number(today.slice(0, 4)) ? today : `${String(other)}-01-01`);
  const exceptions = exceptionsIn(content.days, year);
  return (
    <Flex tag="section" aria-labelledby="calendar-year" direction="column" alignItems="stretch" gap={4}>
      <Flex gap={4} alignItems="center" wrap="wrap">
        <Button
          variant="tertiary"
          startIcon={<ArrowLeft />}
          disabled={!isKept(year - 1)}
          onClick={() => turnTo(year - 1)}
        >
          {t('calendar.year', { year: String(year - 1) })}
        </Button>
        <Typography id="calendar-year" tag="h2" variant="beta" aria-live="polite">
          {t('calendar.year', { year: String(year) })}
        </Typography>
        <Button
          variant="tertiary"
          endIcon={<ArrowRight />}
          disabled={!isKept(year + 1)}
          onClick={() => turnTo(year + 1)}
        >
          {t('calendar.year', { year: String(year + 1) })}
        </Button>
        <Typography textColor="neutral600">
          {exceptions.length === 0
            ? t('calendar.year.empty')
            : t('calendar.year.days', {
                holidays: exceptions.filter(({ kind }) => kind === 'holiday').length,
                workdays: exceptions.filter(({ kind }) => kind === 'workday').length,
              })}
        </Typography>
      </Flex>
      <Months onKeyDown={move}>
        {MONTHS.map((month) => (
          <MonthGrid
            key={month}
            year={year}
            month={month}
            content={content}
            today={today}
            counted={counted?.counted ?? []}
            reached={reached}
            mayEdit={mayEdit}
            onReach={setChosen}
            onTurn={onTurn}
          />
        ))}
      </Months>
    </Flex>
  );
}

function isKept(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}
