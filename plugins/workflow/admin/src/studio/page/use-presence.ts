import * as React from 'react';
import type { DraftEditor } from '../../../../contracts';
import { useAnnouncePresenceMutation } from '../../api/studio-api';

const BEAT = 20_000;

export interface Presence {
  /** Who else has the draft open. */
  readonly others: readonly DraftEditor[];
  /** The newest revision that the server has; null before it has said so. */
  readonly revision: number | null;
}

/** Says again and again that the draft is open here, and hears who else says so. */
export function usePresence(draftId: string, self: string): Presence {
  const [announce] = useAnnouncePresenceMutation();
  const [presence, setPresence] = React.useState<Presence>({ others: [], revision: null });
  React.useEffect(() => {
    let left = false;
    const beat = async () => {
      const answer = await announce(draftId);
      if (left || 'error' in answer) return;
      const { editors, revision } = answer.data;
      setPresence({ others: editors.filter(({ actor }) => actor !== self), revision });
    };
    void beat();
    const timer = window.setInterval(() => void beat(), BEAT);
    return () => {
      left = true;
      window.clearInterval(timer);
    };
  }, [announce, draftId, self]);
  return presence;
}
