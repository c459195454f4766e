import * as React from 'react';
import type { Vocabulary } from '../../../../../contracts';
import type { StudioModeler } from '../../../bpmn/modeler/create-modeler';
import type { Planned } from '../plan/types';
import type { Chain, ChainItem, ReviewItem } from '../reading/types';

/** Which dialog is open, and for which place or step. */
export type ChainDialog =
  | { readonly kind: 'add'; readonly before: ChainItem }
  | { readonly kind: 'skip'; readonly item: ReviewItem }
  | { readonly kind: 'remove'; readonly item: ChainItem };

interface ChainTools {
  readonly modeler: StudioModeler;
  readonly vocabulary: Vocabulary;
  readonly chain: Chain;
  /** Carries out a plan, moves selection and focus to what it was about and says it aloud. */
  readonly run: (planned: Planned, done: string) => void;
  readonly open: (dialog: ChainDialog) => void;
  readonly select: (elementId: string) => void;
  readonly selected: string;
}

const Context = React.createContext<ChainTools | null>(null);

export const ChainProvider = Context.Provider;

export function useChain(): ChainTools {
  const tools = React.useContext(Context);
  if (!tools) throw new Error('Steps of a chain stand inside it');
  return tools;
}
