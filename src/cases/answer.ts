import type { Core } from '@strapi/strapi';
import type { CaseView, Locale, WaitingStep } from '@city/plugin-workflow/contracts';
import type { CaseKind, CaseRow, CaseState } from '../contracts/case';
import type { EvidenceFile } from '../contracts/evidence';
import { isOpen, resubmission } from '../domain/case-rules';
import { caseStatusLabel } from '../domain/case-status';
import { workflow } from '../store/workflow';
import { groupName } from '../workflows/groups';
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
    waitsFor: isOpen(state) ? await waitingFor(strapi, running?.waitsAt ?? [], locale) : [],
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
    remindableFrom: open ? (running.remindableFrom?.toISOString() ?? null) : null,
    canResubmit: resubmission(state) !== null,
    processInstanceId: running?.processInstanceId ?? null,
  };
}

async function waitingFor(
  strapi: Core.Strapi,
  steps: readonly WaitingStep[],
  locale: Locale,
): Promise<CaseAnswer['waitsFor']> {
  return Promise.all(
    steps.map(async ({ elementId, name, groups, isApplicants, since, dueAt }) => ({
      elementId,
      step: name[locale],
      holder: await holderName(strapi, groups, locale),
      isYours: isApplicants,
      since: since.toISOString(),
      dueAt: dueAt?.toISOString() ?? null,
    })),
  );
}

async function holderName(
  strapi: Core.Strapi,
  groups: WaitingStep['groups'],
  locale: Locale,
): Promise<string | null> {
  const names = await Promise.all(groups.map((group) => groupName(strapi, group)));
  const known = names.filter((name) => name !== null).map((name) => name[locale]);
  return known.length === 0 ? null : known.join(locale === 'en' ? ', ' : '、');
}
