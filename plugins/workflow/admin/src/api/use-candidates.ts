import * as React from 'react';
import { useFindCandidatesQuery } from './workflow-api';
import type { Candidate } from '../../../contracts';

const PAUSE = 300;

export interface CandidateSearch {
  readonly search: string;
  readonly setSearch: (search: string) => void;
  /** Undefined until the first answer. */
  readonly found: readonly Candidate[] | undefined;
  readonly searching: boolean;
  readonly error: unknown;
}

/** Looks people up by a piece of their name, when the typing pauses. */
export function useCandidates(taskId: string): CandidateSearch {
  const [search, setSearch] = React.useState('');
  const [asked, setAsked] = React.useState('');
  React.useEffect(() => {
    const timer = window.setTimeout(() => setAsked(search.trim()), PAUSE);
    return () => window.clearTimeout(timer);
  }, [search]);
  const answer = useFindCandidatesQuery({ taskId, search: asked }, { refetchOnMountOrArgChange: true });
  return {
    search,
    setSearch,
    found: answer.currentData ?? answer.data,
    searching: answer.isFetching || asked !== search.trim(),
    error: answer.error,
  };
}
