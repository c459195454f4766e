import type { Core } from '@strapi/strapi';
import { madeUpAccount, madeUpUnit } from '../../../cases/made-up';
import type { ChangeWishes, SampleService } from '../../../contracts/sample';
import type { SubmissionService } from './submission';

/** Changes of registration data to try flows on; whoever asks for one administers the unit. */
export default ({ strapi }: { strapi: Core.Strapi }): SampleService<ChangeWishes> => ({
  make: async (wishes) => {
    const account = await madeUpAccount(strapi, 'applicant', wishes.applicantName);
    await madeUpUnit(strapi, wishes, account);
    const submissions = strapi.service('api::business-info-change.submission') as SubmissionService;
    const changes = { legalRepresentative: wishes.legalRepresentative };
    return { documentId: await submissions.enter(account, { changes, evidence: [] }), accountId: account.id };
  },
});
