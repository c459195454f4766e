import type { Core } from '@strapi/strapi';
import { madeUpAccount, madeUpLicence } from '../../../cases/made-up';
import type { SampleService } from '../../../contracts/sample';
import type { SubmissionService } from './submission';

/** Registrations to try flows on. */
export default ({ strapi }: { strapi: Core.Strapi }): SampleService => ({
  make: async (wishes) => {
    const account = await madeUpAccount(strapi, 'applicant', wishes.applicantName);
    const { fields, department } = await madeUpLicence(strapi, wishes);
    const submissions = strapi.service('api::unit-registration.submission') as SubmissionService;
    const unit = { ...fields, department: department.documentId };
    return { documentId: await submissions.enter(account, { unit, evidence: [] }), accountId: account.id };
  },
});
