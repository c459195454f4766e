import type { Core } from '@strapi/strapi';
import { caseAnswer } from '../../../cases/answer';
import type { CaseReading } from '../../../cases/handlers';
import { service } from '../../../contracts';
import { REGISTRATION_UID, type RegistrationWithParties } from '../../../contracts/registration';
import type { RegistrationAnswer } from '../contracts/answers';

const HOUSE = { uid: REGISTRATION_UID, kind: 'unit-registration' } as const;

export type ReadingService = CaseReading<RegistrationWithParties, RegistrationAnswer>;

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
      const { unit, evidence } = submission;
      return {
        ...(await caseAnswer(strapi, HOUSE, row, evidence, locale)),
        unit: { ...unit, contactMobile: unit.contactMobile?.mobileMasked ?? null },
      };
    },
  };
};
