import { Box, Flex, IconButton } from '@strapi/design-system';
import { ArrowClockwise, ArrowsOut, Collapse, Expand, Minus, Plus, Search } from '@strapi/icons';
import { useTexts } from '../../api/use-texts';
import type { StudioModeler } from '../../bpmn/modeler/create-modeler';
import { fitDiagram } from '../../bpmn/modeler/fit';

const STEP = 1.25;

interface Props {
  readonly modeler: StudioModeler;
  readonly full: boolean;
  readonly onFull: (full: boolean) => void;
}

/** Undo, search and zoom as buttons, for those who do not know the keys. */
export function DrawingTools({ modeler, full, onFull }: Props) {
  const { t } = useTexts();
  const canvas = modeler.get('canvas');
  const commands = modeler.get('commandStack');
  const search = () => {
    canvas.focus();
    // The search closes at a click anywhere, and the click that opens it is still on its way up.
    window.setTimeout(() => modeler.get('editorActions').trigger('find'), 0);
  };
  return (
    <Box position="absolute" bottom="1.2rem" left="1.2rem">
      <Flex
        role="toolbar"
        aria-label={t('studio.tools.title')}
        gap={1}
        padding={1}
        background="neutral0"
        hasRadius
        shadow="tableShadow"
      >
        <IconButton
          label={t('studio.tools.undo')}
          disabled={!commands.canUndo()}
          onClick={() => commands.undo()}
        >
          <Box style={{ display: 'flex', transform: 'scaleX(-1)' }}>
            <ArrowClockwise />
          </Box>
        </IconButton>
        <IconButton
          label={t('studio.tools.redo')}
          disabled={!commands.canRedo()}
          onClick={() => commands.redo()}
        >
          <ArrowClockwise />
        </IconButton>
        <IconButton label={t('studio.tools.search')} onClick={search}>
          <Search />
        </IconButton>
        <IconButton label={t('studio.tools.zoomIn')} onClick={() => canvas.zoom(canvas.zoom() * STEP)}>
          <Plus />
        </IconButton>
        <IconButton label={t('studio.tools.zoomOut')} onClick={() => canvas.zoom(canvas.zoom() / STEP)}>
          <Minus />
        </IconButton>
        <IconButton label={t('studio.tools.fit')} onClick={() => fitDiagram(modeler)}>
          <ArrowsOut />
        </IconButton>
        <IconButton
          label={t(full ? 'studio.tools.leaveFull' : 'studio.tools.full')}
          aria-pressed={full}
          onClick={() => onFull(!full)}
        >
          {full ? <Collapse /> : <Expand />}
        </IconButton>
      </Flex>
    </Box>
  );
}
