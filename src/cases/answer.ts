import type { Core } from '@strapi/strapi';
import type { CaseView, Locale } from '@city/plugin-workflow/contracts';
import type { CaseKind, CaseRow, CaseState } from '../contracts/case';
import type { EvidenceFile } from '../contracts/evidence';
import { isOpen, resubmission } from '../domain/case-rules';
import { caseStatusLabel } from '../domain/case-status';
import { workflow } from '../store/workflow';
import type { CaseAnswer } from './contracts';

/**
 * What every case tells its applicant: where it stands, how it came there, what they may do now.
 *
 * @param house whose entry the row is
 * @param evidence of the newest submission
 */
export async function caseAnswer(
  strapi: Core.Strapi,
  { uid, kind }: { readonly uid: string; readonly kind: CaseKind },
  row: CaseRow,
  evidence: readonly EvidenceFile[],
  locale: Locale,
): Promise<CaseAnswer> {
  const { documentId, state } = row;
  const running = await workflow(strapi, 'cases').view({ uid, documentId });
  return {
    documentId,
    status: state,
    statusLabel: caseStatusLabel(kind, state)[locale],
    evidence: evidence.map((file) => ({ ...file, url: `/api/evidence/${file.documentId}` })),
    ...progress(state, running),
    opinion: row.opinion,
    fieldsToCorrect: [...(row.fieldsToCorrect ?? [])],
    submittedAt: row.submittedAt,
    decidedAt: row.decidedAt,
  };
}

/** Where the newest case stands, and what its applicant may do now. */
function progress(state: CaseState, running: CaseView | null) {
  const open = running !== null && isOpen(state);
  return {
    timeline: running === null ? [] : [...running.timeline],
    canWithdraw: open && running.canWithdraw,
    canRemind: open && running.canRemind,
    canResubmit: resubmission(state) !== null,
    processInstanceId: running?.processInstanceId ?? null,
  };
}
