import type { Core } from '@strapi/strapi';
import type { CaseView, Locale } from '@city/plugin-workflow/contracts';
import { service } from '../../../contracts';
import {
  REGISTRATION_UID,
  type RegistrationState,
  type RegistrationWithParties,
  type Submission,
} from '../../../contracts/registration';
import { registrationStatusLabel } from '../../../domain/registration-status';
import { workflow } from '../../../store/workflow';
import type { RegistrationAnswer } from '../contracts/answers';
import { isOpen, resubmission } from '../domain/rules';

export interface ReadingService {
  /** @returns the registration when it is this account's own, else null */
  findOwn(accountId: number, documentId: string): Promise<RegistrationWithParties | null>;
  /** The registration as its applicant sees it, with its newest case. */
  answer(documentId: string, locale: Locale): Promise<RegistrationAnswer>;
}

export default ({ strapi }: { strapi: Core.Strapi }): ReadingService => {
  const registrations = () => service(strapi, 'api::unit-registration.unit-registration');
  return {
    findOwn: async (accountId, documentId) => {
      const row = await registrations().findWithParties(documentId);
      return row?.account?.id === accountId ? row : null;
    },

    answer: async (documentId, locale) => {
      const row = await registrations().find(documentId);
      const submission = row?.submissions.at(-1);
      if (!row || !submission) throw new Error(`The registration ${documentId} is gone`);
      const running = await workflow(strapi, 'cases').view({ uid: REGISTRATION_UID, documentId });
      return {
        documentId,
        status: row.state,
        statusLabel: registrationStatusLabel(row.state)[locale],
        ...shown(submission),
        ...progress(row.state, running),
        opinion: row.opinion,
        fieldsToCorrect: [...(row.fieldsToCorrect ?? [])],
        submittedAt: row.submittedAt,
        decidedAt: row.decidedAt,
      };
    },
  };
};

function shown({ unit, evidence }: Submission): Pick<RegistrationAnswer, 'unit' | 'evidence'> {
  return {
    unit: { ...unit, contactMobile: unit.contactMobile?.mobileMasked ?? null },
    evidence: evidence.map((file) => ({ ...file, url: `/api/evidence/${file.documentId}` })),
  };
}

/** Where the newest case stands, and what its applicant may do now. */
function progress(state: RegistrationState, running: CaseView | null) {
  const open = running !== null && isOpen(state);
  return {
    timeline: running === null ? [] : [...running.timeline],
    canWithdraw: open && running.canWithdraw,
    canRemind: open && running.canRemind,
    canResubmit: resubmission(state) !== null,
    processInstanceId: running?.processInstanceId ?? null,
  };
}
