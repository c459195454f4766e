import * as React from 'react';
import { Box, Field, Flex, LinkButton, TextInput } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { useMay } from '../../api/use-may';
import { useTexts } from '../../api/use-texts';
import { useListTemplatesQuery } from '../../api/words-api';
import { QueryState } from '../../components/QueryState';
import { isFound } from '../../lib/words';
import { STUDIO_PATH } from '../../plugin-id';
import { BackLink } from '../flows/BackLink';
import { MessageTable } from './MessageTable';

/** Every message that the platform sends: what it says, who sends it (product.md section 7). */
export default function MessagesPage() {
  const { t } = useTexts();
  const may = useMay();
  const [search, setSearch] = React.useState('');
  const { data, error, refetch } = useListTemplatesQuery(undefined, { refetchOnMountOrArgChange: true });
  const found = (data ?? []).filter((template) => isFound(template, search));
  return (
    <Page.Main>
      <Page.Title>{t('messages.title')}</Page.Title>
      <Layouts.BaseHeader
        id="main-content-title"
        tabIndex={-1}
        title={t('messages.title')}
        subtitle={t('messages.subtitle')}
        navigationAction={<BackLink to={STUDIO_PATH}>{t('flows.title')}</BackLink>}
        primaryAction={
          may('edit') ? (
            <LinkButton tag={Link} to={`${STUDIO_PATH}/messages/new`} startIcon={<Plus />}>
              {t('messages.new')}
            </LinkButton>
          ) : null
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Box maxWidth="40rem">
            <Field.Root name="search" id="messages-search">
              <Field.Label>{t('messages.search')}</Field.Label>
              <TextInput
                type="search"
                value={search}
                onChange={(event: React.ChangeEvent<HTMLInputElement>) => setSearch(event.target.value)}
              />
            </Field.Root>
          </Box>
          {data ? (
            <MessageTable templates={found} />
          ) : (
            <QueryState error={error} onRetry={() => void refetch()} />
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
