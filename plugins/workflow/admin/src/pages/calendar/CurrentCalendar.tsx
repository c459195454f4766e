import { Badge, Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { WorkingCalendarModel } from '../../../../contracts';
import { useSending } from '../../api/use-sending';
import { useTexts } from '../../api/use-texts';
import { useUseCalendarFromNowMutation } from '../../api/words-api';
import { FailureNotice } from '../../components/FailureNotice';

interface Props {
  readonly calendar: WorkingCalendarModel;
  readonly mayUse: boolean;
}

/** Whether deadlines count on this calendar, and the way to let them. */
export function CurrentCalendar({ calendar, mayUse }: Props) {
  const { t, exactTime } = useTexts();
  const { toggleNotification } = useNotification();
  const [use] = useUseCalendarFromNowMutation();
  const { failure, sending, send } = useSending(() => undefined);
  const { documentId, checksum: seen, current, changedAt, changedByName } = calendar;
  const used = () => toggleNotification({ type: 'success', message: t('calendar.used') });
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      {current ? (
        <Badge backgroundColor="success100" textColor="success700">
          {t('calendar.current')}
        </Badge>
      ) : (
        <Button
          variant="secondary"
          disabled={!mayUse}
          loading={sending}
          onClick={() => void send({ documentId, seen }, (key) => use({ documentId, seen, key }), used)}
        >
          {t('calendar.use')}
        </Button>
      )}
      <Typography variant="pi" textColor="neutral600">
        {t('calendar.changed', {
          time: exactTime(changedAt),
          name: changedByName ?? t('messages.history.system'),
        })}
      </Typography>
      {failure ? <FailureNotice failure={failure} /> : null}
    </Flex>
  );
}
