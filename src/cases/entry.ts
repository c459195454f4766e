import type { Core, UID } from '@strapi/strapi';
import { workflowError } from '@city/plugin-workflow/contracts';
import type { CaseKind, CaseRow } from '../contracts/case';
import type { EvidenceFile } from '../contracts/evidence';
import { forbiddenChanges } from '../domain/case-rules';
import { cityError } from '../errors';
import { documents, query } from '../store/query';
import { workflow } from '../store/workflow';

interface Submission {
  readonly at: string;
  readonly evidence?: readonly EvidenceFile[];
}

/** What the entry of every case holds once something was handed in (again). */
export function underReview(submission: Submission, before: readonly Submission[]) {
  const { evidence } = submission;
  return {
    state: 'under-review',
    submissions: [...before, submission],
    ...(evidence === undefined ? {} : { evidence: evidence.map((file) => file.id) }),
    opinion: null,
    fieldsToCorrect: null,
    submittedAt: submission.at,
    decidedAt: null,
  };
}

/**
 * Starts the case of an entry, by the flow of the same name. An account has one case that runs.
 *
 * @throws CASE_ALREADY_OPEN
 */
export async function startCase(
  strapi: Core.Strapi,
  { uid, kind }: { readonly uid: string; readonly kind: CaseKind },
  accountId: number,
  documentId: string,
): Promise<void> {
  await workflow(strapi, 'cases').start({
    definitionKey: kind,
    subject: { uid, documentId },
    applicant: `user:${accountId}`,
    exclusiveKey: `account:${accountId}`,
  });
}

/** The outcome by which the applicant's own task in every diagram goes back to review. */
const RESUBMIT = 'resubmit';

/** What an applicant fills in at their own step of the flow, by field (`GET /api/workflow/tasks/:id/form`). */
export type FilledIn = Readonly<Record<string, unknown>>;

interface Corrected {
  readonly accountId: number;
  readonly documentId: string;
  /** In the case that waits for the correction, or in a new one after a rejection. */
  readonly way: 'same-case' | 'new-case';
  readonly variables: FilledIn | undefined;
}

/**
 * The applicant has corrected the entry: its case goes on, or a new one starts, which has no form to fill
 * in yet.
 *
 * @throws TASK_CLOSED, CASE_ALREADY_OPEN, FIELD_UNKNOWN, FORM_INVALID
 */
export async function goOn(
  strapi: Core.Strapi,
  house: { readonly uid: string; readonly kind: CaseKind },
  { accountId, documentId, way, variables = {} }: Corrected,
): Promise<void> {
  if (way === 'same-case') {
    const subject = { uid: house.uid, documentId };
    await workflow(strapi, 'cases').completeOwnTask(subject, `user:${accountId}`, RESUBMIT, variables);
    return;
  }
  const [field] = Object.keys(variables);
  if (field !== undefined) throw workflowError('FIELD_UNKNOWN', { field });
  await startCase(strapi, house, accountId, documentId);
}

/**
 * After a return only the fields that the reviewer named may change; after a rejection all may.
 *
 * @throws FIELD_NOT_RETURNED
 */
export function refuseForbidden(
  { state, fieldsToCorrect }: Pick<CaseRow, 'state' | 'fieldsToCorrect'>,
  changed: readonly string[],
): void {
  const fields = forbiddenChanges(state, changed, fieldsToCorrect ?? []);
  if (fields.length > 0) throw cityError('FIELD_NOT_RETURNED', { fields, fieldsToCorrect });
}

/** How the entry of a case goes from state to state, whatever it is about; written inside the step. */
export function caseStates(strapi: Core.Strapi, uid: UID.ContentType) {
  const set = async (documentId: string, data: Readonly<Record<string, unknown>>): Promise<void> => {
    await documents(strapi, uid).update({ documentId, data });
  };
  return {
    set,
    approve: (documentId: string, at: Date) =>
      set(documentId, { state: 'approved', opinion: null, fieldsToCorrect: null, decidedAt: at }),
    reject: (documentId: string, opinion: string | null, at: Date) =>
      set(documentId, { state: 'rejected', opinion, fieldsToCorrect: null, decidedAt: at }),
    returnForCorrection: (documentId: string, opinion: string | null, fieldsToCorrect: readonly string[]) =>
      set(documentId, { state: 'returned', opinion, fieldsToCorrect }),
    /** It is under review again, if it was returned. */
    resume: async (documentId: string): Promise<void> => {
      const data = { state: 'under-review', opinion: null, fieldsToCorrect: null };
      await query(strapi, uid).update({ where: { documentId, state: 'returned' }, data });
    },
    /** It came to an end without a decision; an opinion that stands there stays. */
    end: (documentId: string, state: 'withdrawn' | 'expired', at: Date) =>
      set(documentId, { state, fieldsToCorrect: null, decidedAt: at }),
  };
}
