import type { Core } from '@strapi/strapi';
import type { Locale } from '@city/plugin-workflow/contracts';
import { caseAnswer } from '../../../cases/answer';
import type { CaseReading } from '../../../cases/handlers';
import { service } from '../../../contracts';
import { APPEAL_UID, type AppealSubmission, type AppealWithParties } from '../../../contracts/appeal';
import { answerState } from '../../../domain/appeal-rules';
import { isOpen } from '../../../domain/case-rules';
import { caseStatusLabel } from '../../../domain/case-status';
import { maskPersonName } from '../../../domain/masking';
import { cityError } from '../../../errors';
import type { AppellantAnswer, IncumbentAnswer } from '../contracts/answers';

const HOUSE = { uid: APPEAL_UID, kind: 'unit-appeal' } as const;

interface Page {
  readonly page: number;
  readonly pageSize: number;
}

export interface ReadingService extends CaseReading<AppealWithParties, AppellantAnswer> {
  /** @returns the appeal when this account administers the unit that it is against, else null */
  findAgainst(accountId: number, documentId: string): Promise<AppealWithParties | null>;
  /** The same, and once it is decided also when they administered the unit when it began. */
  findOfIncumbent(accountId: number, documentId: string): Promise<AppealWithParties | null>;
  /** The appeal as the unit's administrator sees it. */
  answerToIncumbent(accountId: number, row: AppealWithParties, locale: Locale): Promise<IncumbentAnswer>;
  /** @throws NOT_IN_A_UNIT, NOT_UNIT_ADMINISTRATOR */
  against(
    accountId: number,
    page: Page,
    locale: Locale,
  ): Promise<{ readonly rows: readonly IncumbentAnswer[]; readonly total: number }>;
}

export default ({ strapi }: { strapi: Core.Strapi }): ReadingService => {
  const appeals = () => service(strapi, 'api::unit-appeal.unit-appeal');
  const memberships = () => service(strapi, 'api::membership.membership');

  const answerToIncumbent: ReadingService['answerToIncumbent'] = async (accountId, row, locale) => {
    const { documentId, state, submittedAt, decidedAt } = row;
    const { reason, evidence } = newest(row);
    const { name, mobileMasked } = row.parties.appellant;
    const respondUntil = await appeals().respondUntil(row);
    return {
      side: 'incumbent',
      documentId,
      status: state,
      statusLabel: caseStatusLabel(HOUSE.kind, state)[locale],
      unit: unitOf(row),
      appellant: { name: name === null ? null : maskPersonName(name), mobile: mobileMasked },
      reason,
      evidenceCount: evidence.length,
      answerState: answerState(row),
      respondUntil,
      canRespond: respondUntil !== null,
      response: ownResponse(accountId, row),
      submittedAt,
      decidedAt,
    };
  };

  return {
    findOwn: async (accountId, documentId) => {
      const row = await appeals().find(documentId);
      return row?.account?.id === accountId ? row : null;
    },

    answer: async (documentId, locale) => {
      const row = await appeals().find(documentId);
      if (!row) throw new Error(`The appeal ${documentId} is gone`);
      const { reason, evidence } = newest(row);
      return {
        ...(await caseAnswer(strapi, HOUSE, row, evidence, locale)),
        // A rejected appeal is not corrected: whoever has something new to say appeals anew, after a rest.
        canResubmit: row.state === 'returned',
        side: 'appellant',
        unit: unitOf(row),
        reason,
        answerState: answerState(row),
        respondUntil: await appeals().respondUntil(row),
      };
    },

    findAgainst: async (accountId, documentId) => {
      const row = await appeals().find(documentId);
      if (!row?.unit) return null;
      return (await memberships().administratorOf(row.unit.id)) === accountId ? row : null;
    },

    findOfIncumbent: async (accountId, documentId) => {
      const row = await appeals().find(documentId);
      if (!row?.unit) return null;
      const wasTheirs = !isOpen(row.state) && row.parties.incumbent?.accountId === accountId;
      const isTheirs = (await memberships().administratorOf(row.unit.id)) === accountId;
      return isTheirs || wasTheirs ? row : null;
    },

    answerToIncumbent,

    against: async (accountId, page, locale) => {
      const membership = await memberships().of(accountId);
      if (!membership) throw cityError('NOT_IN_A_UNIT');
      if (membership.role !== 'administrator') throw cityError('NOT_UNIT_ADMINISTRATOR');
      const unit = await service(strapi, 'api::unit.unit').details(membership.unit.documentId);
      if (!unit) throw cityError('NOT_IN_A_UNIT');
      const { rows, total } = await appeals().against(unit.id, page);
      const answers = rows.map((row) => answerToIncumbent(accountId, row, locale));
      return { rows: await Promise.all(answers), total };
    },
  };
};

function newest(row: AppealWithParties): AppealSubmission {
  const submission = row.submissions.at(-1);
  if (!submission) throw new Error(`Nothing was ever submitted with the appeal ${row.documentId}`);
  return submission;
}

function unitOf({ unit, documentId }: AppealWithParties) {
  if (!unit) throw new Error(`The appeal ${documentId} has lost its unit`);
  return { documentId: unit.documentId, name: unit.name };
}

/** What an administrator said stays between them and the department; a successor does not read it. */
function ownResponse(accountId: number, { response }: AppealWithParties): IncumbentAnswer['response'] {
  if (response?.accountId !== accountId) return null;
  const { at, statement, evidence } = response;
  const files = evidence.map((file) => ({ ...file, url: `/api/evidence/${file.documentId}` }));
  return { at, statement, evidence: files };
}
