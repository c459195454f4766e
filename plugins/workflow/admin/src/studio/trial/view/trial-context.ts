import * as React from 'react';
import type { TrialWords } from './use-trial-words';
import type { Trying } from './use-trial';
import type { StudioView } from '../../page/seams';

export interface TrialTools extends Trying {
  readonly view: StudioView;
  readonly words: TrialWords;
}

const Context = React.createContext<TrialTools | null>(null);

export const TrialProvider = Context.Provider;

/** The try that a part of the page belongs to. */
export function useTrialTools(): TrialTools {
  const tools = React.useContext(Context);
  if (!tools) throw new Error('Parts of a try stand inside it');
  return tools;
}
