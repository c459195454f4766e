import type * as React from 'react';
import { Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { PeopleList } from './PeopleList';
import type { Candidate } from '../../../../../contracts';
import { readApiError } from '../../../api/api-error';
import { useCandidates } from '../../../api/use-candidates';
import { useTexts } from '../../../api/use-texts';

const PEOPLE_SEARCH_ID = 'verb-people-search';

interface Props {
  readonly taskId: string;
  readonly several: boolean;
  readonly chosen: readonly Candidate[];
  readonly problem: string | undefined;
  readonly onChange: (chosen: readonly Candidate[]) => void;
}

/** Chooses among those who could do the task, by a piece of their name. */
export function PeopleField({ taskId, several, chosen, problem, onChange }: Props) {
  const { t } = useTexts();
  const { search, setSearch, found, searching, error } = useCandidates(taskId);
  const hidden = chosen.filter(({ actor }) => !found?.some((one) => one.actor === actor));
  // Enter looks people up; it must not send the dialog.
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Enter') event.preventDefault();
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Field.Root id={PEOPLE_SEARCH_ID} name="people-search">
        <Field.Label>{t('people.search')}</Field.Label>
        <TextInput
          value={search}
          autoComplete="off"
          placeholder={t('people.searchPlaceholder')}
          onKeyDown={onKeyDown}
          onChange={(event: React.ChangeEvent<HTMLInputElement>) => setSearch(event.target.value)}
        />
      </Field.Root>
      <Typography role="status" variant="pi" textColor="neutral600">
        {searching ? t('people.searching') : t('people.found', { count: found?.length ?? 0 })}
      </Typography>
      {error ? (
        <Typography role="alert" textColor="danger600">
          {readApiError(error).message || t('error.load')}
        </Typography>
      ) : null}
      <PeopleList
        several={several}
        people={[...hidden, ...(found ?? [])]}
        chosen={chosen}
        problem={problem}
        onChange={onChange}
      />
    </Flex>
  );
}
