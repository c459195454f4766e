import { workflowError, type ActorReference, type DryRunMessage } from '../../../../contracts';
import type { HistoryEntry, IncidentRecord, TaskRecord } from '../ports';

/** Something that happened in a dry run; names and words come to it when it is told (`dry-run-view`). */
export interface Happening {
  readonly move: number;
  readonly at: Date;
  readonly kind: HistoryEntry['type'] | 'message';
  readonly elementId: string | null;
  readonly actor: ActorReference | null;
  readonly people: readonly ActorReference[];
  readonly outcome: string | null;
  readonly comment: string | null;
  readonly fieldsToCorrect: readonly string[];
  readonly message: DryRunMessage | null;
}

/** What one message came to: a happening for each person and channel. */
export interface Said {
  readonly template: string;
  readonly at: Date;
  readonly messages: readonly DryRunMessage[];
}

export interface Trace {
  /** From here on happenings belong to this move; what a move that is refused brought about is forgotten. */
  begin(move: number): { forget(): void };
  say(said: Said): void;
  /** The step that said it all is over: messages stand where its history says that they were queued. */
  write(entries: readonly HistoryEntry[], peopleOf: (taskId: string) => readonly ActorReference[]): void;
  raise(incident: IncidentRecord): void;
  happenings(): readonly Happening[];
  incidents(): readonly string[];
}

/** Far more than two hundred moves of any flow bring about. */
const MOST = 20_000;

/** Writes down what happens in a dry run, in its order. */
export function newTrace(): Trace {
  let happenings: Happening[] = [];
  let incidents = new Map<string, string>();
  let spoken: Said[] = [];
  let move = 0;

  const heard = ({ at, messages }: Said, elementId: string | null): void => {
    for (const message of messages) {
      happenings.push({ ...NOTHING, move, at, kind: 'message', elementId, message });
    }
  };
  return {
    begin: (next) => {
      const before = { happenings: [...happenings], incidents: new Map(incidents) };
      move = next;
      return {
        forget: () => {
          ({ happenings, incidents } = before);
          spoken = [];
        },
      };
    },
    say: (said) => {
      spoken.push(said);
    },
    write: (entries, peopleOf) => {
      for (const entry of entries) {
        const said = entry.type === 'message-queued' ? takeFrom(spoken, entry.outcome) : undefined;
        // Where nobody was there to be told, that is what there is to say.
        if (said && said.messages.length > 0) heard(said, entry.elementId);
        else happenings.push(happeningOf(entry, move, peopleOf));
      }
      for (const said of spoken.splice(0)) heard(said, null);
      if (happenings.length > MOST) throw workflowError('DRY_RUN_TOO_LONG');
    },
    raise: ({ fingerprint, message }) => {
      if (!incidents.has(fingerprint)) incidents.set(fingerprint, message);
    },
    happenings: () => happenings,
    incidents: () => [...incidents.values()],
  };
}

const NOTHING = { actor: null, people: [], outcome: null, comment: null, fieldsToCorrect: [], message: null };

function takeFrom(spoken: Said[], template: string | null): Said | undefined {
  const place = spoken.findIndex((said) => said.template === template);
  return place < 0 ? undefined : spoken.splice(place, 1)[0];
}

function happeningOf(
  entry: HistoryEntry,
  move: number,
  peopleOf: (taskId: string) => readonly ActorReference[],
): Happening {
  const { at, type: kind, elementId, actor, outcome, comment, fieldsToCorrect, taskId, people } = entry;
  const asked = kind === 'task-created' && taskId !== null ? peopleOf(taskId) : people;
  return {
    move,
    at,
    kind,
    elementId,
    actor,
    people: asked,
    outcome,
    comment,
    fieldsToCorrect,
    message: null,
  };
}

/** Whom a new task is for, before the groups' members are looked up. */
export type Candidates = Pick<TaskRecord, 'assignee' | 'candidateUsers' | 'candidateGroups'>;
