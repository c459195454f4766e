import * as React from 'react';
import type { VariableModel, Vocabulary } from '../../../../contracts';
import type { DrawnElement, Editor } from '../../bpmn/modeler/services';

export interface Studio {
  readonly editor: Editor;
  readonly vocabulary: Vocabulary;
  readonly variables: readonly VariableModel[];
  /** Whether versions of this flow are deployed: its key may not change any more. */
  readonly deployed: boolean;
}

export interface Selected extends Studio {
  readonly element: DrawnElement;
}

const Context = React.createContext<Selected | null>(null);

export const SelectedProvider = Context.Provider;

/** The element that the properties panel shows, and what its fields choose from. */
export function useSelected(): Selected {
  const selected = React.useContext(Context);
  if (!selected) throw new Error('Fields of the properties panel stand inside it');
  return selected;
}
