import type { Core } from '@strapi/strapi';
import { isCoded } from '@city/plugin-workflow/contracts';
import { service } from '../../../contracts';
import { APPEAL_UID, type AppealResponse, type AppealWithParties } from '../../../contracts/appeal';
import { answerState } from '../../../domain/appeal-rules';
import { cityError } from '../../../errors';
import type { SignedIn } from '../../../http/context';
import { documents } from '../../../store/query';
import { workflow } from '../../../store/workflow';
import type { ResponseRequest } from '../contracts/requests';

/** What the diagram waits for while the administrator has time to answer. */
const ANSWERED = 'incumbent-answers';

export interface ResponseService {
  /**
   * The unit's administrator answers an appeal, once and in time.
   *
   * @throws APPEAL_ANSWERED, APPEAL_WINDOW_CLOSED, EVIDENCE_UNKNOWN, EVIDENCE_IN_USE
   */
  respond(account: SignedIn, row: AppealWithParties, request: ResponseRequest): Promise<void>;
}

export default ({ strapi }: { strapi: Core.Strapi }): ResponseService => ({
  respond: async (account, row, { statement, evidence }) => {
    refuseLate(row);
    const { documentId, id } = row;
    const claimed =
      evidence.length === 0
        ? []
        : await service(strapi, 'api::evidence.evidence').claim(account.id, evidence, {
            uid: APPEAL_UID,
            id,
          });
    // The case first: its lock decides between two answers, and between an answer and the end of the window.
    try {
      await workflow(strapi, 'cases').signal({ uid: APPEAL_UID, documentId }, `user:${account.id}`, ANSWERED);
    } catch (error) {
      if (!isCoded(error) || error.code !== 'SIGNAL_NOT_AWAITED') throw error;
      const now = await service(strapi, 'api::unit-appeal.unit-appeal').find(documentId);
      throw now?.response ? cityError('APPEAL_ANSWERED') : cityError('APPEAL_WINDOW_CLOSED');
    }
    const at = workflow(strapi, 'clock').now().toISOString();
    const response: AppealResponse = { at, accountId: account.id, statement, evidence: claimed };
    await documents(strapi, APPEAL_UID).update({
      documentId,
      data: { response, responseEvidence: claimed.map((file) => file.id) },
    });
  },
});

function refuseLate(row: AppealWithParties): void {
  switch (answerState(row)) {
    case 'awaited':
      return;
    case 'answered':
      throw cityError('APPEAL_ANSWERED');
    case 'not-answered':
      throw cityError('APPEAL_WINDOW_CLOSED');
  }
}
