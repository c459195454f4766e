import { useCallback, useMemo, useState } from 'react';
import { draftPlace } from './drafts';

const clock = () => Date.now();

export interface DraftOfForm<Values> {
  /** What was typed before the page was loaded anew; null when nothing was. */
  readonly found: Values | null;
  readonly keep: (values: Values) => void;
  /** Once it is sent, or the person wants to begin again. */
  readonly forget: () => void;
}

/**
 * Keeps what somebody types into a form.
 *
 * @param owner documentId of the account
 * @param name of the form; with the entry's id where there are several
 */
export function useDraft<Values>(owner: string, name: string): DraftOfForm<Values> {
  const place = useMemo(() => draftPlace<Values>(localStorage, { owner, name }, clock), [owner, name]);
  const [found, setFound] = useState(() => place.read()?.value ?? null);
  const keep = useCallback((values: Values) => place.write(values), [place]);
  const forget = useCallback(() => {
    place.remove();
    setFound(null);
  }, [place]);
  return { found, keep, forget };
}
