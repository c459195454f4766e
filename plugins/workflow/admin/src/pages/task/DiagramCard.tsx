import * as React from 'react';
import { Button, Loader, Typography } from '@strapi/design-system';
import { useTexts } from '../../api/use-texts';
import { useGetDiagramStateQuery } from '../../api/workflow-api';
import { Card } from '../../components/Card';

const CaseViewer = React.lazy(() => import('../../bpmn/case-viewer/CaseViewer'));

/** The flow with the current step lit. The viewer is large and comes as a chunk of its own. */
export function DiagramCard({ processInstanceId }: { readonly processInstanceId: string }) {
  const { t } = useTexts();
  const { data, error, refetch } = useGetDiagramStateQuery(processInstanceId);
  return (
    <Card id="task-diagram" title={t('diagram.title')}>
      {error && !data ? (
        <div role="alert">
          <Typography>{t('diagram.failed')}</Typography>
          <Button variant="tertiary" onClick={() => void refetch()}>
            {t('retry')}
          </Button>
        </div>
      ) : null}
      {data ? (
        <React.Suspense fallback={<Loader>{t('loading')}</Loader>}>
          <CaseViewer state={data} />
        </React.Suspense>
      ) : null}
      {!data && !error ? <Loader>{t('loading')}</Loader> : null}
    </Card>
  );
}
