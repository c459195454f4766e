import * as React from 'react';
import type { DryRunMove, Vocabulary } from '../../../../../contracts';
import { useTryOutMutation } from '../../../api/trial-api';
import type { StudioModeler } from '../../../bpmn/modeler/create-modeler';
import { drawnDefinitions } from '../../forms/drawn-definitions';
import { subjectOf } from '../../forms';
import type { StudioView } from '../../page/seams';
import { sampleFields, sentWishes } from '../model/sample-fields';
import { createTrial, type Attempt, type Setup, type Trial, type TrialState } from '../model/trial';

export type SubjectModel = Vocabulary['subjects'][number];

export interface Trying {
  readonly state: TrialState;
  /** What the case would be about; undefined where nothing can have cases. */
  readonly subject: SubjectModel | undefined;
  readonly choose: (change: Partial<Setup>) => void;
  readonly readXml: () => Promise<string>;
  /** Each answers whether it went as asked. */
  readonly start: () => Promise<boolean>;
  readonly move: (move: DryRunMove) => Promise<boolean>;
  readonly undo: () => Promise<boolean>;
  readonly restart: () => Promise<boolean>;
  /** The same moves through the diagram as it stands now. */
  readonly replay: () => Promise<boolean>;
  readonly open: (attempt: Attempt) => Promise<boolean>;
}

const trials = new WeakMap<StudioModeler, Trial>();

function trialOf(modeler: StudioModeler): Trial {
  const known = trials.get(modeler);
  if (known) return known;
  const trial = createTrial();
  trials.set(modeler, trial);
  return trial;
}

/** The try of a draft: what is chosen, how far it went, and everything that can be done with it. */
export function useTrial({ modeler, vocabulary }: Pick<StudioView, 'modeler' | 'vocabulary'>): Trying {
  const trial = trialOf(modeler);
  const state = React.useSyncExternalStore(trial.subscribe, trial.state);
  const [tryOut] = useTryOutMutation();
  const readXml = React.useCallback(async () => (await modeler.saveXML()).xml ?? '', [modeler]);
  const subject = chosenSubject(modeler, vocabulary, state.setup);
  const attempt = (next: Attempt) => trial.attempt({ readXml, tryOut }, next);
  const again = async (moves: (before: readonly DryRunMove[]) => readonly DryRunMove[]) => {
    const { shown } = trial.state();
    if (!shown) return false;
    const { subject: about, at } = shown;
    return attempt({ subject: about, at, moves: moves(shown.moves) });
  };
  return {
    state,
    subject,
    choose: trial.choose,
    readXml,
    start: async () => {
      if (!subject) return false;
      const at = (state.setup.at ?? new Date()).toISOString();
      return attempt({ subject: subjectAsked(subject, state.setup), at, moves: [] });
    },
    move: (move) => again((before) => [...before, move]),
    undo: () => again((before) => before.slice(0, -1)),
    restart: () => again(() => []),
    replay: () => again((before) => before),
    open: attempt,
  };
}

/** The kind of entry that somebody chose; else the one that the diagram's steps name. */
function chosenSubject(
  modeler: StudioModeler,
  { subjects }: Vocabulary,
  { uid }: Setup,
): SubjectModel | undefined {
  const chosen = subjects.find((one) => one.uid === uid);
  if (chosen) return chosen;
  const definitions = drawnDefinitions(modeler);
  return (definitions ? subjectOf(definitions, subjects) : undefined) ?? subjects[0];
}

function subjectAsked(subject: SubjectModel, { source, wishes, entry }: Setup): Attempt['subject'] {
  const { uid } = subject;
  if (source === 'entry' && entry !== null) return { uid, documentId: entry };
  return { uid, sample: sentWishes(sampleFields(subject), wishes) };
}
