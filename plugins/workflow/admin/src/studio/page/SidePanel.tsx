import type { EditorProps } from './seams';
import { Side } from './studio-styles';
import { useDiagramVersion, useSelection } from './use-selection';
import { useStudio } from './use-studio';
import type { StudioModeler } from '../../bpmn/modeler/create-modeler';
import { PropertiesPanel } from '../panel/PropertiesPanel';

type Props = Pick<EditorProps, 'vocabulary' | 'deployed'> & { readonly modeler: StudioModeler };

/** The properties of the selected element, beside the diagram or another view of it. */
export function SidePanel({ modeler, vocabulary, deployed }: Props) {
  const version = useDiagramVersion(modeler);
  const element = useSelection(modeler);
  const studio = useStudio({ modeler, vocabulary, deployed, version });
  return (
    <Side>
      <PropertiesPanel studio={studio} element={element} />
    </Side>
  );
}
