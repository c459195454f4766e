import { Typography } from '@strapi/design-system';
import type { WorkingCalendarModel } from '../../../../contracts';
import type { CalendarEditing } from '../../api/use-calendar-editor';
import { useTexts } from '../../api/use-texts';
import { SavedMeanwhileDialog } from '../../components/SavedMeanwhileDialog';

interface Props {
  readonly editing: CalendarEditing;
  readonly conflict: WorkingCalendarModel;
}

/** Somebody else has saved the calendar meanwhile: which days differ, and which to go on with. */
export function CalendarConflictDialog({ editing, conflict }: Props) {
  const { t } = useTexts();
  const said = (days: WorkingCalendarModel['days']) =>
    new Map(days.map(({ date, kind, name }) => [date, `${t(`calendar.kind.${kind}`)} ${name ?? ''}`.trim()]));
  const theirs = said(conflict.days);
  const mine = said(editing.content.days);
  const dates = [...new Set([...theirs.keys(), ...mine.keys()])].sort();
  const differing = dates.filter((date) => theirs.get(date) !== mine.get(date));
  return (
    <SavedMeanwhileDialog
      changedByName={conflict.changedByName}
      changedAt={conflict.changedAt}
      onSettle={editing.settle}
    >
      <ul>
        {differing.map((date) => (
          <li key={date}>
            <Typography>
              {t('calendar.conflict.day', {
                date,
                theirs: theirs.get(date) ?? t('calendar.kind.plain'),
                mine: mine.get(date) ?? t('calendar.kind.plain'),
              })}
            </Typography>
          </li>
        ))}
      </ul>
    </SavedMeanwhileDialog>
  );
}
