import type * as React from 'react';
import type { Draft, Vocabulary } from '../../../../contracts';
import type { StudioModeler } from '../../bpmn/modeler/create-modeler';

/** What every view of a draft gets: the drawing tabs, and those that others put beside them. */
export interface StudioView {
  readonly modeler: StudioModeler;
  readonly vocabulary: Vocabulary;
  readonly draft: Draft;
  /** Whether versions of the flow are deployed: its key may not change any more. */
  readonly deployed: boolean;
  /** Counts the changes of the diagram. */
  readonly version: number;
  /** The properties panel of the selected element, for a view to put beside itself. */
  readonly properties: React.ReactNode;
  /** Selects an element and shows it on the diagram. */
  readonly showOnDiagram: (elementId: string) => void;
}

/** A tab beside the diagram. */
export interface StudioTab {
  readonly id: 'chain' | 'forms' | 'times' | 'trial';
  readonly View: React.ComponentType<StudioView>;
}

/** What the buttons of the tool bar do; a button without an act is not there. */
export interface StudioActs {
  /** Both get the draft as it is saved. */
  readonly compare?: (draft: Draft) => void;
  readonly deploy?: (draft: Draft) => void;
}

export interface EditorProps {
  readonly draft: Draft;
  /** What to begin with: the draft's diagram, or what was drawn here and not saved. */
  readonly xml: string;
  readonly vocabulary: Vocabulary;
  readonly deployed: boolean;
  readonly self: string;
  readonly tabs: readonly StudioTab[];
  readonly acts: StudioActs;
}
