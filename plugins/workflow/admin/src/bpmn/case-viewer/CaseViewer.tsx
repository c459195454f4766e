import * as React from 'react';
import { Alert, Box, Button, Flex } from '@strapi/design-system';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import { Canvas, Legend } from './case-viewer-styles';
import { StepList } from './StepList';
import { useCaseDiagram } from './use-case-diagram';
import type { DiagramState } from '../../../../contracts';
import { useTexts } from '../../api/use-texts';

interface Props {
  readonly state: DiagramState;
  readonly height?: string;
}

/**
 * A case on its diagram: passed steps tinted, the current one lit, and the same in words. To
 * screen readers the picture is one image, whose label points to the list.
 */
export default function CaseViewer({ state, height = '52rem' }: Props) {
  const { t } = useTexts();
  const container = React.useRef<HTMLDivElement>(null);
  const { steps, failed, zoom } = useCaseDiagram(container, state, t('diagram.picture'));
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {failed ? (
        <Alert closeLabel={t('close')} variant="warning">
          {t('diagram.failed')}
        </Alert>
      ) : null}
      <Flex justifyContent="space-between" wrap="wrap" gap={4}>
        <Legend aria-hidden>
          <li className="current">{t('diagram.current')}</li>
          <li className="passed">{t('diagram.passed')}</li>
          <li className="ahead">{t('diagram.ahead')}</li>
        </Legend>
        <Flex gap={2}>
          <Button size="S" variant="tertiary" onClick={() => zoom('in')}>
            {t('diagram.zoomIn')}
          </Button>
          <Button size="S" variant="tertiary" onClick={() => zoom('out')}>
            {t('diagram.zoomOut')}
          </Button>
          <Button size="S" variant="tertiary" onClick={() => zoom('fit')}>
            {t('diagram.fit')}
          </Button>
        </Flex>
      </Flex>
      <Canvas ref={container} style={{ height }} />
      <Box>
        <StepList steps={steps} />
      </Box>
    </Flex>
  );
}
