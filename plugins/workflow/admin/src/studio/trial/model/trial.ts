import type {
  DryRun,
  DryRunFailure,
  DryRunMove,
  DryRunRequest,
  DryRunSubject,
} from '../../../../../contracts';
import { readApiError, type ApiFailure } from '../../../api/api-error';

/** What somebody has chosen to try with. */
export interface Setup {
  readonly source: 'sample' | 'entry';
  /** The kind of entry; null for the one that the diagram is about. */
  readonly uid: string | null;
  /** What a made-up entry is wished to have, by input; what is missing is made up. */
  readonly wishes: Readonly<Record<string, string>>;
  readonly entry: string | null;
  /** Null for now. */
  readonly at: Date | null;
}

const EMPTY_SETUP: Setup = { source: 'sample', uid: null, wishes: {}, entry: null, at: null };

/** Everything that makes a try: the server keeps nothing, so all of it is sent with every move. */
export interface Attempt {
  readonly subject: DryRunSubject;
  readonly at: string;
  readonly moves: readonly DryRunMove[];
}

/** A try as far as it went, and the diagram that it went through. */
export interface Shown extends Attempt {
  readonly run: DryRun;
  readonly xml: string;
}

export type TrialFailure =
  /** The server refused all of it. */
  | { readonly kind: 'refused'; readonly failure: ApiFailure }
  /** One move cannot be, or the case cannot start. */
  | { readonly kind: 'move'; readonly failure: DryRunFailure; readonly move: DryRunMove | null };

export interface TrialState {
  readonly setup: Setup;
  readonly shown: Shown | null;
  readonly sending: boolean;
  readonly failure: TrialFailure | null;
}

export interface TrialPorts {
  /** The diagram as it stands in the editor. */
  readonly readXml: () => Promise<string>;
  readonly tryOut: (request: DryRunRequest) => PromiseLike<Answer>;
}

type Answer = { readonly data: DryRun } | { readonly data?: undefined; readonly error: unknown };

export interface Trial {
  readonly state: () => TrialState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly choose: (change: Partial<Setup>) => void;
  /** @returns whether all of it went as asked; what was shown before stays where nothing came of it */
  readonly attempt: (ports: TrialPorts, attempt: Attempt) => Promise<boolean>;
}

/** One try of a draft. It outlives the tab: whoever mends the diagram comes back to it. */
export function createTrial(): Trial {
  let state: TrialState = { setup: EMPTY_SETUP, shown: null, sending: false, failure: null };
  const listeners = new Set<() => void>();
  const put = (change: Partial<TrialState>) => {
    state = { ...state, ...change };
    listeners.forEach((listener) => listener());
  };
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    choose: (change) => put({ setup: { ...state.setup, ...change } }),
    attempt: async ({ readXml, tryOut }, attempt) => {
      // One at a time is all that the server takes of one person.
      if (state.sending) return false;
      put({ sending: true, failure: null });
      try {
        const xml = await readXml();
        const answer = await tryOut({ xml, ...attempt, moves: [...attempt.moves] });
        const result = answer.data
          ? outcomeOf(attempt, answer.data, xml)
          : { failure: { kind: 'refused', failure: readApiError(answer.error) } as const };
        put(result);
        return result.failure === null;
      } finally {
        put({ sending: false });
      }
    },
  };
}

/** What is shown after an answer. A refused move is as if it had never been made; those before it stand. */
function outcomeOf(
  attempt: Attempt,
  run: DryRun,
  xml: string,
): Pick<TrialState, 'failure'> & Partial<TrialState> {
  const { failure } = run;
  if (failure === null) return { shown: { ...attempt, run, xml }, failure: null };
  if (failure.move === null) return { failure: { kind: 'move', failure, move: null } };
  const made = attempt.moves.slice(0, failure.move);
  return {
    shown: { ...attempt, moves: made, run: { ...run, failure: null }, xml },
    failure: { kind: 'move', failure, move: attempt.moves[failure.move] ?? null },
  };
}
