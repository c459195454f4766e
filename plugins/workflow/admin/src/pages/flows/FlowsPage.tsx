import * as React from 'react';
import { Button, Flex } from '@strapi/design-system';
import { Plus, Upload } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { FlowTable } from './FlowTable';
import { ImportDialog } from './ImportDialog';
import { NewFlowDialog } from './NewFlowDialog';
import { StudioLinks } from './StudioLinks';
import { useListFlowsQuery } from '../../api/flows-api';
import { useMay } from '../../api/use-may';
import { useTexts } from '../../api/use-texts';
import { QueryState } from '../../components/QueryState';
import { focusAfterClosing } from '../../lib/focus';

const NEW_ID = 'flows-new';
const IMPORT_ID = 'flows-import';

/** All flows of the installation, and where their next versions stand (product.md section 7). */
export default function FlowsPage() {
  const { t } = useTexts();
  const may = useMay();
  const flows = useListFlowsQuery(undefined, { refetchOnMountOrArgChange: true });
  const [dialog, setDialog] = React.useState<'new' | 'import' | null>(null);
  return (
    <Page.Main>
      <Page.Title>{t('flows.title')}</Page.Title>
      <Layouts.BaseHeader
        id="main-content-title"
        tabIndex={-1}
        title={t('flows.title')}
        subtitle={t('flows.subtitle')}
        primaryAction={
          may('edit') ? (
            <Flex gap={2}>
              <Button
                id={IMPORT_ID}
                variant="secondary"
                startIcon={<Upload />}
                onClick={() => setDialog('import')}
              >
                {t('flows.import')}
              </Button>
              <Button id={NEW_ID} startIcon={<Plus />} onClick={() => setDialog('new')}>
                {t('flows.new')}
              </Button>
            </Flex>
          ) : null
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <StudioLinks />
          {flows.data ? (
            <FlowTable flows={flows.data} />
          ) : (
            <QueryState error={flows.error} onRetry={() => void flows.refetch()} />
          )}
        </Flex>
      </Layouts.Content>
      {dialog === 'new' ? (
        <NewFlowDialog
          taken={(flows.data ?? []).map(({ key }) => key)}
          onClose={() => setDialog(null)}
          onCloseAutoFocus={focusAfterClosing(NEW_ID)}
        />
      ) : null}
      {dialog === 'import' ? (
        <ImportDialog onClose={() => setDialog(null)} onCloseAutoFocus={focusAfterClosing(IMPORT_ID)} />
      ) : null}
    </Page.Main>
  );
}
