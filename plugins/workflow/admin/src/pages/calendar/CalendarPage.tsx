import * as React from 'react';
import { Box, Button, Flex, SingleSelect, SingleSelectOption, Field } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useMay } from '../../api/use-may';
import { useTexts } from '../../api/use-texts';
import { useListCalendarsQuery } from '../../api/words-api';
import { QueryState } from '../../components/QueryState';
import { focusFirst } from '../../lib/focus';
import { STUDIO_PATH } from '../../plugin-id';
import { BackLink } from '../flows/BackLink';
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
  const calendar = data?.find(({ documentId }) => documentId === chosen) ?? data?.[0];
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
          {data && data.length > 1 ? (
            <Box maxWidth="40rem">
              <Field.Root name="calendar" id="calendar-choice">
                <Field.Label>{t('calendar.choose')}</Field.Label>
                <SingleSelect
                  value={calendar?.documentId ?? ''}
                  onChange={(value: string | number) => setChosen(String(value))}
                >
                  {data.map(({ documentId, name, current }) => (
                    <SingleSelectOption key={documentId} value={documentId}>
                      {current ? t('calendar.named.current', { name }) : name}
                    </SingleSelectOption>
                  ))}
                </SingleSelect>
              </Field.Root>
            </Box>
          ) : null}
          {calendar ? (
            <CalendarEditor key={calendar.documentId} calendar={calendar} mayEdit={may('edit')} />
          ) : data ? (
            t('calendar.none')
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
          onCloseAutoFocus={() => focusFirst(NEW_ID)}
        />
      ) : null}
    </Page.Main>
  );
}
