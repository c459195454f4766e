import * as React from 'react';
import {
  Box,
  Button,
  Checkbox,
  Field,
  Flex,
  Grid,
  SingleSelect,
  SingleSelectOption,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { Search } from '@strapi/icons';
import type { InboxAddress } from '../../api/use-inbox-query';
import { useTexts } from '../../api/use-texts';
import type { TaskList } from '../../api/workflow-api';
import { isFiltered } from '../../lib/inbox-query';

interface Props {
  readonly address: InboxAddress;
  readonly meta: TaskList['meta'] | undefined;
}

/**
 * Search, flow, overdue, and one field per business field. Texts count when they are sent (Enter or
 * the button), so that the list does not jump while somebody types.
 */
export function InboxFilters({ address, meta }: Props) {
  const { t, say } = useTexts();
  const { query, change } = address;
  const [search, setSearch] = React.useState(query.search);
  const [filters, setFilters] = React.useState(query.filters);
  const apply = (event: React.FormEvent) => {
    event.preventDefault();
    change({ search: search.trim(), filters });
  };
  return (
    <Box tag="form" role="search" aria-label={t('filter.label')} onSubmit={apply}>
      <Flex gap={4} wrap="wrap" alignItems="flex-end">
        <Field.Root name="search" width="28rem">
          <Field.Label>{t('filter.search')}</Field.Label>
          <TextInput
            value={search}
            placeholder={t('filter.searchPlaceholder')}
            onChange={(event: React.ChangeEvent<HTMLInputElement>) => setSearch(event.target.value)}
          />
        </Field.Root>
        <Field.Root name="definition" width="20rem">
          <Field.Label>{t('filter.definition')}</Field.Label>
          <SingleSelect value={query.definition} onChange={(key) => change({ definition: String(key) })}>
            <SingleSelectOption value="">{t('filter.allDefinitions')}</SingleSelectOption>
            {(meta?.definitions ?? []).map(({ key, name }) => (
              <SingleSelectOption key={key} value={key}>
                {say(name)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
        <Box paddingBottom={2}>
          <Checkbox
            checked={query.overdue}
            onCheckedChange={(checked) => change({ overdue: checked === true })}
          >
            {t('filter.overdue')}
          </Checkbox>
        </Box>
        <Button type="submit" variant="secondary" size="L" startIcon={<Search />}>
          {t('filter.apply')}
        </Button>
        {isFiltered(query) ? (
          <Button
            variant="tertiary"
            size="L"
            onClick={() => change({ definition: '', search: '', overdue: false, filters: {} })}
          >
            {t('filter.clear')}
          </Button>
        ) : null}
      </Flex>
      <BusinessFieldFilters labels={meta?.businessFields ?? {}} filters={filters} onChange={setFilters} />
    </Box>
  );
}

interface FieldProps {
  readonly labels: TaskList['meta']['businessFields'];
  readonly filters: Readonly<Record<string, string>>;
  readonly onChange: (filters: Readonly<Record<string, string>>) => void;
}

function BusinessFieldFilters({ labels, filters, onChange }: FieldProps) {
  const { t, say } = useTexts();
  return (
    <Box tag="details" paddingTop={3} open={Object.values(filters).some(Boolean)}>
      <Box tag="summary" paddingBottom={2} cursor="pointer">
        <Typography textColor="primary600">{t('filter.more')}</Typography>
      </Box>
      <Grid.Root gap={4}>
        {Object.entries(labels).map(([name, label]) => (
          <Grid.Item key={name} col={3} s={6} xs={12} direction="column" alignItems="stretch">
            <Field.Root name={`filter-${name}`}>
              <Field.Label>{say(label)}</Field.Label>
              <TextInput
                value={filters[name] ?? ''}
                onChange={(event: React.ChangeEvent<HTMLInputElement>) =>
                  onChange({ ...filters, [name]: event.target.value })
                }
              />
            </Field.Root>
          </Grid.Item>
        ))}
      </Grid.Root>
    </Box>
  );
}
