import * as React from 'react';
import { useLazyGetStepOutcomesQuery } from './workflow-api';
import type { Outcome, TaskRow } from '../../../contracts';
import { oneOfEachStep, sharedOutcomes } from '../lib/bulk';

export interface SharedOutcomes {
  /** Undefined until they are known. */
  readonly outcomes: readonly Outcome[] | undefined;
  readonly error: unknown;
}

/** The outcomes that all of these tasks offer, in the words of their diagrams. */
export function useSharedOutcomes(tasks: readonly TaskRow[]): SharedOutcomes {
  const [load] = useLazyGetStepOutcomesQuery();
  const [answer, setAnswer] = React.useState<SharedOutcomes>({ outcomes: undefined, error: null });
  const steps = oneOfEachStep(tasks).join(' ');
  React.useEffect(() => {
    let left = false;
    const settle = (settled: SharedOutcomes) => {
      if (!left) setAnswer(settled);
    };
    Promise.all(steps.split(' ').map((taskId) => load(taskId, true).unwrap())).then(
      (lists) => settle({ outcomes: sharedOutcomes(lists), error: null }),
      (error: unknown) => settle({ outcomes: undefined, error }),
    );
    return () => {
      left = true;
    };
  }, [load, steps]);
  return answer;
}
