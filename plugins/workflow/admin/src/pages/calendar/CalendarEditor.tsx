import * as React from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { WorkingCalendarModel } from '../../../../contracts';
import { useCalendarEditor } from '../../api/use-calendar-editor';
import { useTexts } from '../../api/use-texts';
import { useCountedDays } from '../../api/use-counted-days';
import { FailureNotice } from '../../components/FailureNotice';
import { LineField } from '../../components/LineField';
import { UnsavedGuard } from '../../components/UnsavedGuard';
import { dayState, turnedAround } from '../../lib/calendar-days';
import { CalendarConflictDialog } from './CalendarConflictDialog';
import { CountCard } from './CountCard';
import { CurrentCalendar } from './CurrentCalendar';
import { DayBrush } from './DayBrush';
import { YearView } from './YearView';

interface Props {
  readonly calendar: WorkingCalendarModel;
  readonly mayEdit: boolean;
}

/** One calendar, a year at a time: pressing a day turns it around. */
export function CalendarEditor({ calendar, mayEdit }: Props) {
  const { t } = useTexts();
  const { toggleNotification } = useNotification();
  const editing = useCalendarEditor(calendar);
  const { content, problems } = editing;
  const [holiday, setHoliday] = React.useState('');
  const [nameless, setNameless] = React.useState(false);
  const [told, setTold] = React.useState('');
  const [days, setDays] = React.useState(5);
  const counted = useCountedDays(content, days);

  const turn = (date: string) => {
    const plain = !content.days.some((day) => day.date === date);
    const name = holiday.trim();
    if (plain && name === '') {
      setNameless(true);
      document.getElementById('field-holiday')?.focus();
      return;
    }
    const after = turnedAround(content, date, name);
    editing.change(after);
    setTold(t('calendar.told', { date, state: t(`calendar.state.${dayState(after, date)}`) }));
  };
  const saved = () => toggleNotification({ type: 'success', message: t('calendar.saved') });
  const name = problems.find(({ field }) => field === 'name');
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {editing.failure && !editing.conflict ? <FailureNotice failure={editing.failure} /> : null}
      <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Flex justifyContent="space-between" alignItems="flex-end" gap={4} wrap="wrap">
            <CurrentCalendar calendar={calendar} mayUse={mayEdit && !editing.changed} />
            {mayEdit ? (
              <Button
                loading={editing.sending}
                disabled={!editing.changed}
                onClick={() => editing.save(saved)}
              >
                {t('calendar.save')}
              </Button>
            ) : null}
          </Flex>
          {mayEdit ? (
            <>
              <LineField
                name="calendar-name"
                label={t('calendar.name')}
                value={content.name}
                error={name ? t('calendar.name.wrong') : undefined}
                onChange={(text) => editing.change({ ...content, name: text })}
              />
              <DayBrush
                value={holiday}
                problem={nameless && holiday.trim() === '' ? t('calendar.holiday.missing') : undefined}
                onChange={setHoliday}
              />
            </>
          ) : null}
          <Typography variant="pi" textColor="neutral600">
            {t('calendar.hint')}
          </Typography>
        </Flex>
      </Box>
      <CountCard counted={counted} days={days} onDays={setDays} timeZone={content.timeZone} />
      <YearView content={content} counted={counted} mayEdit={mayEdit} onTurn={turn} />
      <div role="status" aria-live="polite">
        <Typography variant="pi" textColor="neutral600">
          {told}
        </Typography>
      </div>
      <UnsavedGuard changed={editing.changed} />
      {editing.conflict ? <CalendarConflictDialog editing={editing} conflict={editing.conflict} /> : null}
    </Flex>
  );
}
