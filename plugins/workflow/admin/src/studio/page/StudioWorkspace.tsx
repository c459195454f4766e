import * as React from 'react';
import { Box } from '@strapi/design-system';
import { DrawingTools } from './DrawingTools';
import { EditorHeader } from './EditorHeader';
import { ProblemList } from './ProblemList';
import type { EditorProps } from './seams';
import type { TabId } from './StudioTabs';
import { Columns, Drawing, Side, Workspace } from './studio-styles';
import { useDiagramVersion, useSelection } from './use-selection';
import { useProblems } from './use-problems';
import { useStudio } from './use-studio';
import type { StudioModeler } from '../../bpmn/modeler/create-modeler';
import { PropertiesPanel } from '../panel/PropertiesPanel';

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
          {modeler ? <DrawingParts modeler={modeler} full={full} onFull={setFull} /> : null}
        </Drawing>
        {modeler ? <SidePanel {...props} modeler={modeler} /> : null}
      </Columns>
      {modeler && !drawing ? <OtherTab {...props} tabs={tabs} modeler={modeler} tab={tab} /> : null}
    </Workspace>
  );
}

interface PartsProps {
  readonly modeler: StudioModeler;
  readonly full: boolean;
  readonly onFull: (full: boolean) => void;
}

function DrawingParts({ modeler, full, onFull }: PartsProps) {
  const version = useDiagramVersion(modeler);
  const check = useProblems(modeler, version);
  React.useEffect(() => {
    // Now that everything around it is in place.
    const canvas = modeler.get('canvas');
    canvas.resized();
    canvas.zoom('fit-viewport', 'auto');
  }, [modeler]);
  return (
    <>
      <Box position="relative">
        <DrawingTools modeler={modeler} full={full} onFull={onFull} />
      </Box>
      <ProblemList modeler={modeler} check={check} />
    </>
  );
}

type WithModeler = EditorProps & { readonly modeler: StudioModeler };

function SidePanel({ modeler, vocabulary, deployed, draft }: WithModeler) {
  const version = useDiagramVersion(modeler);
  const element = useSelection(modeler);
  const studio = useStudio({ modeler, vocabulary, deployed, draft, version });
  return (
    <Side>
      <PropertiesPanel studio={studio} element={element} />
    </Side>
  );
}

function OtherTab({
  modeler,
  vocabulary,
  deployed,
  draft,
  tabs,
  tab,
}: WithModeler & { readonly tab: TabId }) {
  const version = useDiagramVersion(modeler);
  const View = tabs.find(({ id }) => id === tab)?.View;
  if (!View) return null;
  return (
    <Box
      id={`studio-panel-${tab}`}
      role="tabpanel"
      aria-labelledby={`studio-tab-${tab}`}
      display="flex"
      overflow="auto"
      flex="1"
    >
      <View modeler={modeler} vocabulary={vocabulary} deployed={deployed} draft={draft} version={version} />
    </Box>
  );
}
