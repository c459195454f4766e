import * as React from 'react';
import type { EditorProps } from './StudioEditor';
import { Side } from './studio-styles';
import { useDiagramVersion, useSelection } from './use-selection';
import type { StudioModeler } from '../../bpmn/modeler/create-modeler';
import { PropertiesPanel } from '../panel/PropertiesPanel';
import { processOf, variablesOf } from '../model/variables';

type Props = Pick<EditorProps, 'vocabulary' | 'deployed'> & { readonly modeler: StudioModeler };

/** The properties of the selected element, beside the diagram or another view of it. */
export function SidePanel({ modeler, vocabulary, deployed }: Props) {
  useDiagramVersion(modeler);
  const element = useSelection(modeler);
  const process = processOf(element.businessObject);
  const variables = process ? variablesOf(vocabulary, process) : vocabulary.variables;
  // The same names are the same list: editors would be made anew for another one.
  const stable = useStable(variables);
  const studio = React.useMemo(
    () => ({ editor: modeler, vocabulary, variables: stable, deployed }),
    [modeler, vocabulary, stable, deployed],
  );
  return (
    <Side>
      <PropertiesPanel studio={studio} element={element} />
    </Side>
  );
}

function useStable<Value>(value: Value): Value {
  const key = JSON.stringify(value);
  return React.useMemo(() => JSON.parse(key) as Value, [key]);
}
