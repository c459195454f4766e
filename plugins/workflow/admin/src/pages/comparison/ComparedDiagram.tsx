import * as React from 'react';
import { Alert } from '@strapi/design-system';
import { ComparisonCanvas } from './comparison-styles';
import type { Difference } from '../../../../contracts';
import { useTexts } from '../../api/use-texts';
import { useMarkedDiagram } from '../../bpmn/marked-diagram';

interface Props {
  readonly xml: string;
  readonly side: 'from' | 'to';
  readonly label: string;
  readonly differences: readonly Difference[];
}

/** One side of a comparison, with what is new, gone or changed tinted. The list beside it says the same in words. */
export function ComparedDiagram({ xml, side, label, differences }: Props) {
  const { t } = useTexts();
  const container = React.useRef<HTMLDivElement>(null);
  const marks = React.useMemo(
    () =>
      differences
        .filter(({ kind }) => kind !== (side === 'from' ? 'added' : 'removed'))
        .map(({ elementId, kind }) => ({ elementId, marker: `difference-${kind}` })),
    [differences, side],
  );
  const failed = useMarkedDiagram(container, xml, marks, label);
  return (
    <>
      {failed ? (
        <Alert closeLabel={t('close')} variant="warning">
          {t('diagram.failed')}
        </Alert>
      ) : null}
      <ComparisonCanvas ref={container} />
    </>
  );
}
