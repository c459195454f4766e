import { createContext, useContext } from 'react';
import type { Me } from '../../api/queries';

export const MeContext = createContext<Me | null>(null);

/** The person of this page, whatever page of the personal centre asks. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (me === null) throw new Error('Only pages of the personal centre know whose they are');
  return me;
}
