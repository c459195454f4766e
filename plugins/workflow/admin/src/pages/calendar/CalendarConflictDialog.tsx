import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import type { WorkingCalendarModel } from '../../../../contracts';
import type { CalendarEditing } from '../../api/use-calendar-editor';
import { useTexts } from '../../api/use-texts';

interface Props {
  readonly editing: CalendarEditing;
  readonly conflict: WorkingCalendarModel;
}

/** Somebody else has saved the calendar meanwhile: which days differ, and which to go on with. */
export function CalendarConflictDialog({ editing, conflict }: Props) {
  const { t, exactTime } = useTexts();
  const said = (days: WorkingCalendarModel['days']) =>
    new Map(days.map(({ date, kind, name }) => [date, `${t(`calendar.kind.${kind}`)} ${name ?? ''}`.trim()]));
  const theirs = said(conflict.days);
  const mine = said(editing.content.days);
  const dates = [...new Set([...theirs.keys(), ...mine.keys()])].sort();
  const differing = dates.filter((date) => theirs.get(date) !== mine.get(date));
  return (
    <Modal.Root open onOpenChange={(open) => (open ? undefined : editing.settle('mine'))}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{t('conflict.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>
              {t('conflict.who', {
                name: conflict.changedByName ?? t('versions.gone'),
                time: exactTime(conflict.changedAt),
              })}
            </Typography>
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
            <Typography textColor="neutral600">{t('conflict.hint')}</Typography>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={() => editing.settle('theirs')}>
            {t('conflict.takeTheirs')}
          </Button>
          <Button onClick={() => editing.settle('mine')}>{t('conflict.keepMine')}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
