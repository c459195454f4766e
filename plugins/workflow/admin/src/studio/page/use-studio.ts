import * as React from 'react';
import type { StudioView } from './seams';
import { processOf, variablesOf } from '../model/variables';
import type { Studio } from '../panel/studio-context';

type Props = Pick<StudioView, 'modeler' | 'vocabulary' | 'deployed' | 'version'>;

/** What the fields of the properties panel choose from, as the diagram stands. */
export function useStudio({ modeler, vocabulary, deployed }: Props): Studio {
  const process = processOf(modeler.get('canvas').getRootElement().businessObject);
  // The same names are the same list: editors would be made anew for another one.
  const key = JSON.stringify(process ? variablesOf(vocabulary, process) : vocabulary.variables);
  return React.useMemo(
    () => ({ editor: modeler, vocabulary, variables: JSON.parse(key) as Studio['variables'], deployed }),
    [modeler, vocabulary, key, deployed],
  );
}
