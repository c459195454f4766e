import * as React from 'react';
import type { ScenarioResult, ScenarioSummary } from '../../../../../contracts';
import { useTrialTools } from './trial-context';
import { freshData } from '../../../api/fresh-data';
import type { ApiFailure } from '../../../api/api-error';
import {
  useLazyGetScenarioQuery,
  useRunScenarioMutation,
  useSaveScenarioMutation,
} from '../../../api/trial-api';
import { useSending } from '../../../api/use-sending';

interface Adopting {
  readonly sending: boolean;
  readonly failure: ApiFailure | null;
  /** What the draft does otherwise, where that keeps the scenario from being saved. */
  readonly differing: ScenarioResult | null;
  readonly adopt: (name: string, onDone: () => void) => Promise<void>;
}

/** @param onlySame whether a scenario that the draft treats otherwise is left as it is */
export function useAdopting({ documentId, revision }: ScenarioSummary, onlySame: boolean): Adopting {
  const { readXml } = useTrialTools();
  const [fetchScenario] = useLazyGetScenarioQuery();
  const [run] = useRunScenarioMutation();
  const [save] = useSaveScenarioMutation();
  const [differing, setDiffering] = React.useState<ScenarioResult | null>(null);
  const { failure, sending, send } = useSending(() => undefined);
  const adopt: Adopting['adopt'] = (name, onDone) => {
    let kept = false;
    const attempt = async (key: string) => {
      const xml = await readXml();
      if (onlySame) {
        const tried = await run({ documentId, xml });
        if ('error' in tried) return tried;
        if (tried.data.verdict === 'differs') {
          setDiffering(tried.data);
          kept = true;
          return { data: null };
        }
      }
      const before = await fetchScenario(documentId);
      const scenario = freshData(before);
      if (!scenario) return { error: before.error };
      const { subject, at, moves } = scenario;
      return save({ key, documentId, content: { name, xml, subject, at, moves, revision } });
    };
    return send({ documentId, revision, name }, attempt, () => (kept ? undefined : onDone()));
  };
  return { sending, failure, differing, adopt };
}
