import { useIntl } from 'react-intl';
import type { CalendarContent } from '../../../../contracts';
import { useTexts } from '../../api/use-texts';
import { dayState, weeksOf, type DayState } from '../../lib/calendar-days';
import { Day, MonthTable } from './calendar-styles';

interface Props {
  readonly year: number;
  readonly month: number;
  readonly content: CalendarContent;
  readonly today: string;
  /** The working days that the shown deadline passes. */
  readonly counted: readonly string[];
  /** The day that can be tabbed to. */
  readonly reached: string;
  readonly mayEdit: boolean;
  readonly onReach: (date: string) => void;
  readonly onTurn: (date: string) => void;
}

/** Days that are not as their weekday is. */
const MARKED: ReadonlySet<DayState> = new Set(['holiday', 'make-up']);

/** A Monday, to name the weekdays by. */
const MONDAY = Date.UTC(2024, 0, 1);
const WEEKDAYS = Array.from({ length: 7 }, (_day, index) => new Date(MONDAY + index * 86_400_000));

/** One month from Monday to Sunday, each day a button that says what it is. */
export function MonthGrid(props: Props) {
  const { year, month, reached } = props;
  const intl = useIntl();
  const weeks = weeksOf(year, month);
  const name = intl.formatDate(Date.UTC(year, month - 1, 1), { month: 'long', timeZone: 'UTC' });
  return (
    <MonthTable>
      <caption>{name}</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((day) => (
            <th key={day.toISOString()} scope="col">
              <abbr title={intl.formatDate(day, { weekday: 'long', timeZone: 'UTC' })}>
                {intl.formatDate(day, { weekday: 'narrow', timeZone: 'UTC' })}
              </abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, index) => (
          <tr key={String(index)}>
            {week.map((date, weekday) => (
              <td key={date ?? String(weekday)}>
                {date === null ? null : <DayButton {...props} date={date} isReached={date === reached} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </MonthTable>
  );
}

function DayButton(props: Props & { readonly date: string; readonly isReached: boolean }) {
  const { date, content, today, counted, isReached, mayEdit, onReach, onTurn } = props;
  const { t } = useTexts();
  const intl = useIntl();
  const state = dayState(content, date);
  const name = content.days.find((day) => day.date === date)?.name;
  const number = counted.indexOf(date) + 1;
  const said = [
    intl.formatDate(date, { dateStyle: 'full', timeZone: 'UTC' }),
    t(`calendar.state.${state}`),
    name ?? '',
    date === today ? t('calendar.today') : '',
    number > 0 ? t('calendar.counted', { number }) : '',
  ].filter((part) => part !== '');
  return (
    <Day
      id={`day-${date}`}
      type="button"
      tabIndex={isReached ? 0 : -1}
      aria-label={said.join(t('messages.comma'))}
      aria-current={date === today ? 'date' : undefined}
      aria-disabled={!mayEdit}
      title={name}
      data-state={state}
      data-mark={MARKED.has(state) ? t(`calendar.mark.${state}`) : undefined}
      data-counted={number > 0}
      onFocus={() => onReach(date)}
      onClick={() => (mayEdit ? onTurn(date) : undefined)}
    >
      {Number(date.slice(8))}
    </Day>
  );
}
