import * as React from 'react';
import type { ScenarioResult } from '../../../../../contracts';
import { useTrialTools } from './trial-context';
import { readApiError, type ApiFailure } from '../../../api/api-error';
import { useRunScenarioMutation } from '../../../api/trial-api';

export interface ScenarioRuns {
  /** What came of each, by its documentId, on the diagram as it stood then. */
  readonly results: Readonly<Record<string, ScenarioResult>>;
  /** Which one is under way. */
  readonly running: string | null;
  readonly failure: ApiFailure | null;
  readonly run: (documentIds: readonly string[]) => Promise<void>;
  /** What is said of a scenario is true no longer. */
  readonly forget: (documentId: string) => void;
}

/** Tries scenarios on the diagram as it stands, one after the other. */
export function useScenarioRuns(): ScenarioRuns {
  const { readXml } = useTrialTools();
  const [tryScenario] = useRunScenarioMutation();
  const [results, setResults] = React.useState<ScenarioRuns['results']>({});
  const [running, setRunning] = React.useState<string | null>(null);
  const [failure, setFailure] = React.useState<ApiFailure | null>(null);
  const inFlight = React.useRef(false);
  const run = async (documentIds: readonly string[]) => {
    if (inFlight.current) return;
    inFlight.current = true;
    setFailure(null);
    const xml = await readXml();
    for (const documentId of documentIds) {
      setRunning(documentId);
      const answer = await tryScenario({ documentId, xml });
      if ('error' in answer) {
        setFailure(readApiError(answer.error));
        break;
      }
      setResults((before) => ({ ...before, [documentId]: answer.data }));
    }
    setRunning(null);
    inFlight.current = false;
  };
  const forget = (documentId: string) =>
    setResults((before) => Object.fromEntries(Object.entries(before).filter(([id]) => id !== documentId)));
  return { results, running, failure, run, forget };
}
