import {
  COMMENT_LIMIT,
  type ActorReference,
  type approverPositions,
  type Candidate,
  type TaskDetail,
} from '../../../contracts';

/** What can be done with a task besides deciding it, in the order of the menu. */
export const VERBS = [
  'assign',
  'delegate',
  'takeBack',
  'resolve',
  'addApprover',
  'removeApprover',
  'returnTo',
  'copy',
  'comment',
] as const;
export type Verb = (typeof VERBS)[number];

export type Position = (typeof approverPositions)[number];

/** A file that was uploaded to go with a comment. */
export interface DraftFile {
  readonly id: string;
  readonly name: string;
}

export interface VerbDraft {
  readonly people: readonly Candidate[];
  readonly position: Position;
  /** The step that the case is returned to. */
  readonly target: string | null;
  readonly resume: 'next' | 'here';
  readonly comment: string;
  /** Whether the applicant may read a comment. */
  readonly isPublic: boolean;
  readonly files: readonly DraftFile[];
  /** Whether a file is still on its way to the server. */
  readonly uploading: boolean;
}

export const EMPTY_VERB_DRAFT: VerbDraft = {
  people: [],
  position: 'before',
  target: null,
  resume: 'next',
  comment: '',
  isPublic: false,
  files: [],
  uploading: false,
};

/** Ids of texts that say what keeps a draft from being sent. */
export interface VerbProblems {
  readonly people?: 'people-required' | 'people-too-many';
  readonly target?: 'target-required';
  readonly comment?: 'comment-required' | 'comment-too-long';
  readonly files?: 'upload-running' | 'attachments-too-many';
}

/** How many people one request may name (contracts/review.ts). */
const PEOPLE_LIMIT = 20;

/** How many files may go with one comment (contracts/review.ts). */
export const FILES_LIMIT = 10;

const PATHS = {
  assign: 'assign',
  delegate: 'delegate',
  takeBack: 'assign',
  resolve: 'resolve',
  addApprover: 'add-approver',
  removeApprover: 'remove-approver',
  returnTo: 'return',
  copy: 'copy',
  comment: 'comments',
} as const satisfies Record<Verb, string>;

/** How many people a verb is about. */
export function peopleOf(verb: Verb): 'nobody' | 'one' | 'several' {
  if (verb === 'assign' || verb === 'delegate') return 'one';
  return verb === 'addApprover' || verb === 'removeApprover' || verb === 'copy' ? 'several' : 'nobody';
}

/** Verbs that are nothing without words. */
export function wordsRequired(verb: Verb): boolean {
  return verb === 'resolve' || verb === 'returnTo' || verb === 'comment';
}

type Task = Pick<TaskDetail, 'can' | 'approvals' | 'conflict' | 'delegationState'>;

/** The approvers (加签人) who have not answered yet, and may be taken off again. */
export function awaitedApprovers({ approvals }: Pick<Task, 'approvals'>): readonly Candidate[] {
  return approvals.flatMap(({ assignee, assigneeName, status }) =>
    assignee !== null && (status === 'open' || status === 'waiting')
      ? [{ actor: assignee as ActorReference, name: assigneeName ?? assignee }]
      : [],
  );
}

/** Is the task with somebody else who was asked to answer (委派)? */
export function isLentOut({
  delegationState,
  conflict,
}: Pick<Task, 'delegationState' | 'conflict'>): boolean {
  return delegationState === 'pending' && conflict === 'claimed-by-another';
}

/**
 * What the menu offers now.
 *
 * @param targets how many earlier steps the case could be returned to
 */
export function offeredVerbs(task: Task, targets: number): readonly Verb[] {
  const { can } = task;
  const lentOut = isLentOut(task);
  const offered: Record<Verb, boolean> = {
    ...can,
    takeBack: can.assign && lentOut,
    removeApprover: can.removeApprover && awaitedApprovers(task).length > 0,
    returnTo: can.complete && targets > 0,
  };
  return VERBS.filter((verb) => offered[verb]);
}

/** Checks a draft by the rules that the server holds too. */
export function checkVerb(verb: Verb, draft: VerbDraft): VerbProblems {
  const comment = draft.comment.trim();
  const nobody = peopleOf(verb) !== 'nobody' && draft.people.length === 0;
  return {
    ...(nobody ? { people: 'people-required' as const } : {}),
    ...(draft.people.length > PEOPLE_LIMIT ? { people: 'people-too-many' as const } : {}),
    ...(verb === 'returnTo' && draft.target === null ? { target: 'target-required' as const } : {}),
    ...(wordsRequired(verb) && comment === '' ? { comment: 'comment-required' as const } : {}),
    ...(comment.length > COMMENT_LIMIT ? { comment: 'comment-too-long' as const } : {}),
    ...checkFiles(draft),
  };
}

function checkFiles({ files, uploading }: VerbDraft): VerbProblems {
  if (uploading) return { files: 'upload-running' };
  return files.length > FILES_LIMIT ? { files: 'attachments-too-many' } : {};
}

export interface VerbRequest {
  readonly path: string;
  readonly body: { readonly data: Readonly<Record<string, unknown>> };
}

/**
 * What is sent for a draft; words that were not written are left out.
 *
 * @param self the person who sends it
 */
export function verbRequest(verb: Verb, draft: VerbDraft, self: ActorReference): VerbRequest {
  const comment = draft.comment.trim();
  const words = comment || wordsRequired(verb) ? { comment } : {};
  return { path: PATHS[verb], body: { data: { ...particulars(verb, draft, self), ...words } } };
}

function particulars(verb: Verb, draft: VerbDraft, self: ActorReference): Readonly<Record<string, unknown>> {
  const people = draft.people.map(({ actor }) => actor);
  const files = draft.files.map(({ id }) => id);
  const fields: Record<Verb, Readonly<Record<string, unknown>>> = {
    assign: { assignee: people[0] },
    delegate: { assignee: people[0] },
    takeBack: { assignee: self },
    resolve: {},
    addApprover: { assignees: people, position: draft.position },
    removeApprover: { assignees: people },
    returnTo: { target: draft.target, resume: draft.resume, fieldsToCorrect: [] },
    copy: { to: people },
    comment: { public: draft.isPublic, ...(files.length > 0 ? { attachments: files } : {}) },
  };
  return fields[verb];
}
