import * as React from 'react';
import { Box, Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { BackLink } from './BackLink';
import type { StudioSettings } from '../../../../contracts';
import { useChangeStudioSettingsMutation, useGetStudioSettingsQuery } from '../../api/flows-api';
import { useSending } from '../../api/use-sending';
import { useTexts } from '../../api/use-texts';
import { FailureNotice } from '../../components/FailureNotice';
import { QueryState } from '../../components/QueryState';
import { STUDIO_PATH } from '../../plugin-id';

/** Rules for whoever deploys flows (product.md section 7). */
export default function SettingsPage() {
  const { t } = useTexts();
  const { data, error, refetch } = useGetStudioSettingsQuery(undefined, { refetchOnMountOrArgChange: true });
  return (
    <Page.Main>
      <Page.Title>{t('settings.title')}</Page.Title>
      <Layouts.BaseHeader
        id="main-content-title"
        tabIndex={-1}
        title={t('settings.title')}
        navigationAction={<BackLink to={STUDIO_PATH}>{t('flows.title')}</BackLink>}
      />
      <Layouts.Content>
        {data ? (
          <SettingsForm settings={data} />
        ) : (
          <QueryState error={error} onRetry={() => void refetch()} />
        )}
      </Layouts.Content>
    </Page.Main>
  );
}

function SettingsForm({ settings }: { readonly settings: StudioSettings }) {
  const { t } = useTexts();
  const { toggleNotification } = useNotification();
  const [change] = useChangeStudioSettingsMutation();
  const { failure, sending, send } = useSending(() => undefined);
  const [fourEyes, setFourEyes] = React.useState(settings.fourEyes);
  const save = (event: React.FormEvent) => {
    event.preventDefault();
    void send(
      { fourEyes },
      (key) => change({ key, settings: { fourEyes } }),
      () => toggleNotification({ type: 'success', message: t('settings.saved') }),
    );
  };
  return (
    <Box tag="form" onSubmit={save} background="neutral0" hasRadius shadow="tableShadow" padding={6}>
      <Flex direction="column" alignItems="flex-start" gap={4}>
        <Box>
          <Checkbox
            checked={fourEyes}
            aria-describedby="four-eyes-hint"
            onCheckedChange={(checked: boolean) => setFourEyes(checked)}
          >
            {t('settings.fourEyes')}
          </Checkbox>
          <Typography id="four-eyes-hint" tag="p" variant="pi" textColor="neutral600">
            {t('settings.fourEyes.hint')}
          </Typography>
        </Box>
        {failure ? <FailureNotice failure={failure} /> : null}
        <Button type="submit" loading={sending}>
          {t('settings.save')}
        </Button>
      </Flex>
    </Box>
  );
}
