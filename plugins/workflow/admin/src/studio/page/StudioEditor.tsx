import * as React from 'react';
import { Alert, Box } from '@strapi/design-system';
import { Canvas } from './studio-styles';
import type { EditorProps } from './seams';
import { StudioWorkspace } from './StudioWorkspace';
import { useModeler } from './use-modeler';
import { useTexts } from '../../api/use-texts';

/** The editor of one draft; the canvas stands first, since the modeler draws on it. */
export function StudioEditor(props: EditorProps) {
  const { t } = useTexts();
  const [container, setContainer] = React.useState<HTMLDivElement | null>(null);
  const state = useModeler(container, props.xml, t('studio.canvas'));
  const canvas = <Canvas ref={setContainer} />;
  if (state.kind === 'unreadable') {
    return (
      <Box padding={6}>
        <Alert variant="danger" closeLabel={t('close')} title={t('studio.unreadable')}>
          {state.detail}
        </Alert>
      </Box>
    );
  }
  return (
    <StudioWorkspace {...props} canvas={canvas} modeler={state.kind === 'ready' ? state.modeler : null} />
  );
}
