import { Box, Flex, IconButton } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useTexts } from '../../../api/use-texts';
import type { StudioModeler } from '../../../bpmn/modeler/create-modeler';
import { focusFirst } from '../../../lib/focus';

const [UNDO, REDO, TITLE] = ['studio-chain-undo', 'studio-chain-redo', 'studio-chain-title'];

/** The same history as the diagram's. A button that has nothing more to do hands the focus on. */
export function ChainHistory({ modeler }: { readonly modeler: StudioModeler }) {
  const { t } = useTexts();
  const commands = modeler.get('commandStack');
  return (
    <Flex gap={1} role="toolbar" aria-label={t('studio.chain.history')}>
      <IconButton
        id={UNDO}
        label={t('studio.tools.undo')}
        disabled={!commands.canUndo()}
        onClick={() => {
          commands.undo();
          focusFirst(UNDO, REDO, TITLE);
        }}
      >
        <Box style={{ display: 'flex', transform: 'scaleX(-1)' }}>
          <ArrowClockwise />
        </Box>
      </IconButton>
      <IconButton
        id={REDO}
        label={t('studio.tools.redo')}
        disabled={!commands.canRedo()}
        onClick={() => {
          commands.redo();
          focusFirst(REDO, UNDO, TITLE);
        }}
      >
        <ArrowClockwise />
      </IconButton>
    </Flex>
  );
}
