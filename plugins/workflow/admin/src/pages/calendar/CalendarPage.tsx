import * as React from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import type { WorkingCalendarModel } from '../../../../contracts';
import { useMay } from '../../api/use-may';
import { useTexts } from '../../api/use-texts';
import { useListCalendarsQuery } from '../../api/words-api';
import { QueryState } from '../../components/QueryState';
import { focusAfterClosing } from '../../lib/focus';
import { STUDIO_PATH } from '../../plugin-id';
import { BackLink } from '../flows/BackLink';
import { CalendarChoice } from './CalendarChoice';
import { CalendarEditor } from './CalendarEditor';
import { NewCalendarDialog } from './NewCalendarDialog';

const NEW_ID = 'calendar-new';

/** The working calendars: on which days people work, so that deadlines count (product.md section 7). */
export default function CalendarPage() {
  const { t } = useTexts();
  const may = useMay();
  const { data, error, refetch } = useListCalendarsQuery(undefined, { refetchOnMountOrArgChange: true });
  const [chosen, setChosen] = React.useState<string | null>(null);
  const [adding, setAdding] = React.useState(false);
  const calendar = chosenOf(data ?? [], chosen);
  return (
    <Page.Main>
      <Page.Title>{t('calendar.title')}</Page.Title>
      <Layouts.BaseHeader
        id="main-content-title"
        tabIndex={-1}
        title={t('calendar.title')}
        subtitle={t('calendar.subtitle')}
        navigationAction={<BackLink to={STUDIO_PATH}>{t('flows.title')}</BackLink>}
        primaryAction={
          may('edit') ? (
            <Button id={NEW_ID} variant="secondary" startIcon={<Plus />} onClick={() => setAdding(true)}>
              {t('calendar.new')}
            </Button>
          ) : null
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {data ? (
            <Calendars calendars={data} chosen={chosen} mayEdit={may('edit')} onChoose={setChosen} />
          ) : (
            <QueryState error={error} onRetry={() => void refetch()} />
          )}
        </Flex>
      </Layouts.Content>
      {adding ? (
        <NewCalendarDialog
          pattern={calendar}
          onCreated={setChosen}
          onClose={() => setAdding(false)}
          onCloseAutoFocus={focusAfterClosing(NEW_ID)}
        />
      ) : null}
    </Page.Main>
  );
}

interface CalendarsProps {
  readonly calendars: readonly WorkingCalendarModel[];
  readonly chosen: string | null;
  readonly mayEdit: boolean;
  readonly onChoose: (documentId: string) => void;
}

function Calendars({ calendars, chosen, mayEdit, onChoose }: CalendarsProps) {
  const { t } = useTexts();
  const calendar = chosenOf(calendars, chosen);
  if (!calendar) return <Typography>{t('calendar.none')}</Typography>;
  return (
    <>
      {calendars.length > 1 ? (
        <CalendarChoice calendars={calendars} chosen={calendar.documentId} onChoose={onChoose} />
      ) : null}
      <CalendarEditor key={calendar.documentId} calendar={calendar} mayEdit={mayEdit} />
    </>
  );
}

/** The one that was chosen, else the one that counts. */
function chosenOf(
  calendars: readonly WorkingCalendarModel[],
  chosen: string | null,
): WorkingCalendarModel | undefined {
  return calendars.find(({ documentId }) => documentId === chosen) ?? calendars[0];
}
