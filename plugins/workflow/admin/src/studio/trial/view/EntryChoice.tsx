import * as React from 'react';
import { Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { useTrialTools } from './trial-context';
import { readApiError } from '../../../api/api-error';
import { useListEntriesQuery } from '../../../api/trial-api';
import { useTexts } from '../../../api/use-texts';
import { Choices } from '../../../components/Choices';

const PAUSE = 300;

/** One of the real entries that have had a case. It is read, never changed. */
export function EntryChoice() {
  const { t, say, shortTime } = useTexts();
  const { state, subject, choose } = useTrialTools();
  const [search, setSearch] = React.useState('');
  const [asked, setAsked] = React.useState('');
  React.useEffect(() => {
    const timer = window.setTimeout(() => setAsked(search.trim()), PAUSE);
    return () => window.clearTimeout(timer);
  }, [search]);
  const { data, error, isFetching } = useListEntriesQuery(
    { uid: subject?.uid ?? '', search: asked },
    { skip: !subject, refetchOnMountOrArgChange: true },
  );
  const found = () => {
    if (error) return readApiError(error).message || t('error.load');
    return isFetching ? t('loading') : t('trial.entry.found', { count: data?.length ?? 0 });
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography variant="pi" textColor="neutral600">
        {t('trial.entry.hint')}
      </Typography>
      <Field.Root id="trial-entry-search" name="trial-entry-search">
        <Field.Label>{t('trial.entry.search')}</Field.Label>
        <TextInput
          type="search"
          size="S"
          value={search}
          onChange={(event: React.ChangeEvent<HTMLInputElement>) => setSearch(event.target.value)}
        />
      </Field.Root>
      <Typography role="status" variant="pi" textColor={error ? 'danger600' : 'neutral600'}>
        {found()}
      </Typography>
      {data && data.length > 0 ? (
        <Choices
          id="trial-entry-choice"
          label={subject ? say(subject.label) : ''}
          options={data.map(({ documentId, title, startedAt, status }) => ({
            value: documentId,
            label: title ?? documentId,
            hint: t('trial.entry.one', { at: shortTime(startedAt), status: t(`trial.status.${status}`) }),
          }))}
          value={state.setup.entry}
          onChange={(entry) => choose({ entry })}
        />
      ) : null}
    </Flex>
  );
}
