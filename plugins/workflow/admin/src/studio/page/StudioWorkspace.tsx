import * as React from 'react';
import { Box } from '@strapi/design-system';
import { DrawingTools } from './DrawingTools';
import { EditorHeader } from './EditorHeader';
import { ProblemList } from './ProblemList';
import type { EditorProps } from './seams';
import type { TabId } from './StudioTabs';
import { Columns, Drawing, Workspace } from './studio-styles';
import { SidePanel } from './SidePanel';
import { useDiagramVersion } from './use-selection';
import { useProblems } from './use-problems';
import type { StudioModeler } from '../../bpmn/modeler/create-modeler';
import { fitDiagram } from '../../bpmn/modeler/fit';

interface Props extends EditorProps {
  readonly canvas: React.ReactNode;
  /** Null while the diagram is being read. */
  readonly modeler: StudioModeler | null;
}

/** Bar and tabs above; below, the diagram with what was found and the properties, or another tab. */
export function StudioWorkspace(props: Props) {
  const { canvas, modeler, tabs } = props;
  const [full, setFull] = React.useState(false);
  const [tab, setTab] = React.useState<TabId>('diagram');
  const drawing = tab === 'diagram';
  return (
    <Workspace $full={full}>
      {modeler ? <EditorHeader {...props} modeler={modeler} tab={tab} onTab={setTab} /> : null}
      {/* The drawing stays while another tab is shown: it is what all of them work on. */}
      <Columns
        id="studio-panel-diagram"
        role="tabpanel"
        aria-labelledby="studio-tab-diagram"
        style={drawing ? undefined : { display: 'none' }}
      >
        <Drawing>
          {canvas}
          {modeler ? <FittedTools modeler={modeler} full={full} onFull={setFull} /> : null}
        </Drawing>
        {modeler && drawing ? <SidePanel {...props} modeler={modeler} /> : null}
      </Columns>
      {modeler && !drawing ? (
        <OtherTab {...props} tabs={tabs} modeler={modeler} tab={tab} onTab={setTab} />
      ) : null}
      {modeler ? <CheckResults modeler={modeler} tab={tab} onTab={setTab} /> : null}
    </Workspace>
  );
}

interface ToolsProps {
  readonly modeler: StudioModeler;
  readonly full: boolean;
  readonly onFull: (full: boolean) => void;
}

function FittedTools({ modeler, full, onFull }: ToolsProps) {
  React.useEffect(() => {
    // Now that everything around it is in place.
    modeler.get('canvas').resized();
    fitDiagram(modeler);
  }, [modeler]);
  return (
    <Box position="relative">
      <DrawingTools modeler={modeler} full={full} onFull={onFull} />
    </Box>
  );
}

interface TabProps {
  readonly modeler: StudioModeler;
  readonly tab: TabId;
  readonly onTab: (tab: TabId) => void;
}

/** Below every view of the draft: whoever works in the chain sees what is wrong as soon as on the diagram. */
function CheckResults({ modeler, tab, onTab }: TabProps) {
  const version = useDiagramVersion(modeler);
  const check = useProblems(modeler, version);
  const show = useShowOnDiagram({ modeler, tab, onTab });
  return <ProblemList modeler={modeler} check={check} onShow={show} />;
}

/** Goes to the diagram and to an element on it. */
function useShowOnDiagram({ modeler, tab, onTab }: TabProps) {
  return React.useCallback(
    (elementId: string) => {
      onTab('diagram');
      const element = modeler.get('elementRegistry').get(elementId);
      if (!element) return;
      modeler.get('selection').select(element.parent ? element : null);
      // The canvas has no size before the tab is shown.
      requestAnimationFrame(() => {
        if (element.parent) modeler.get('canvas').scrollToElement(element);
        // What had the focus on the other tab is out of sight.
        if (tab !== 'diagram') modeler.get('canvas').focus();
      });
    },
    [modeler, tab, onTab],
  );
}

interface WithModeler extends EditorProps {
  readonly modeler: StudioModeler;
}

interface OtherProps extends WithModeler {
  readonly tab: TabId;
  readonly onTab: (tab: TabId) => void;
}

function OtherTab({ tabs, tab, onTab, ...props }: OtherProps) {
  const { modeler, vocabulary, draft, deployed } = props;
  const version = useDiagramVersion(modeler);
  const View = tabs.find(({ id }) => id === tab)?.View;
  const showOnDiagram = useShowOnDiagram({ modeler, tab, onTab });
  if (!View) return null;
  return (
    <Box
      id={`studio-panel-${tab}`}
      role="tabpanel"
      aria-labelledby={`studio-tab-${tab}`}
      style={{ flex: 1, minHeight: 0, overflow: 'auto' }}
    >
      <View
        modeler={modeler}
        vocabulary={vocabulary}
        deployed={deployed}
        draft={draft}
        version={version}
        properties={<SidePanel {...props} />}
        showOnDiagram={showOnDiagram}
      />
    </Box>
  );
}
