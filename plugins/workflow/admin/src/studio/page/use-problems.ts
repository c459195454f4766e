import * as React from 'react';
import type { Problem } from '../../../../contracts';
import { useCheckDiagramMutation } from '../../api/studio-api';
import { useTexts } from '../../api/use-texts';
import type { StudioModeler } from '../../bpmn/modeler/create-modeler';
import { marksOf } from '../model/problem-marks';

const PAUSE = 800;

export interface Check {
  /** Null before the first answer. */
  readonly problems: readonly Problem[] | null;
  readonly checking: boolean;
  /** Whether the last question got no answer: the problems are those of an older state. */
  readonly stale: boolean;
  readonly checkNow: () => void;
}

/** Checks the diagram when drawing pauses, and marks on it what is wrong. */
export function useProblems(modeler: StudioModeler, version: number): Check {
  const { t, say } = useTexts();
  const [check] = useCheckDiagramMutation();
  const [state, setState] = React.useState<Omit<Check, 'checkNow'>>({
    problems: null,
    checking: false,
    stale: false,
  });
  const asked = React.useRef(0);

  const checkNow = React.useCallback(async () => {
    asked.current += 1;
    const mine = asked.current;
    setState((before) => ({ ...before, checking: true }));
    const { xml = '' } = await modeler.saveXML();
    const answer = await check(xml);
    // An answer to an older question would mark what is no longer so.
    if (mine !== asked.current) return;
    setState((before) =>
      'error' in answer
        ? { ...before, checking: false, stale: true }
        : { problems: answer.data, checking: false, stale: false },
    );
  }, [modeler, check]);

  React.useEffect(() => {
    // What is opened is checked at once; drawing goes on while one draws.
    const timer = window.setTimeout(() => void checkNow(), version === 0 ? 0 : PAUSE);
    return () => window.clearTimeout(timer);
  }, [checkNow, version]);

  React.useEffect(
    () => () => {
      asked.current += 1;
    },
    [],
  );

  React.useEffect(() => {
    const marks = marksOf(state.problems ?? [], (problem) => say(problem.message));
    modeler
      .get('problemMarks')
      .show(marks.map((mark) => ({ ...mark, title: t('studio.problems.mark', { texts: mark.title }) })));
  }, [modeler, state.problems, say, t]);

  return { ...state, checkNow: () => void checkNow() };
}
