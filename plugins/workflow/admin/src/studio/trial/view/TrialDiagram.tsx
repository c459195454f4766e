import * as React from 'react';
import { Loader } from '@strapi/design-system';
import { useTexts } from '../../../api/use-texts';
import { Card } from '../../../components/Card';
import type { Shown } from '../model/trial';

const CaseViewer = React.lazy(() => import('../../../bpmn/case-viewer/CaseViewer'));

/** The way that the case took through the diagram, and where it waits. */
export function TrialDiagram({ shown: { run, xml } }: { readonly shown: Shown }) {
  const { t } = useTexts();
  const { active, completed } = run.path;
  return (
    <Card id="trial-diagram" title={t('trial.path')}>
      <React.Suspense fallback={<Loader>{t('loading')}</Loader>}>
        <CaseViewer state={{ xml, active, completed }} height="36rem" />
      </React.Suspense>
    </Card>
  );
}
