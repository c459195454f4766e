import type { Core } from '@strapi/strapi';
import { madeUpAccount, madeUpUnit } from '../../../cases/made-up';
import type { RequestWishes, SampleService } from '../../../contracts/sample';
import type { SubmissionService } from './submission';

/** Requests to try flows on. */
export default ({ strapi }: { strapi: Core.Strapi }): SampleService<RequestWishes> => ({
  make: async (wishes) => {
    const administrator = await madeUpAccount(strapi, 'administrator', '示例管理员');
    const unit = await madeUpUnit(strapi, wishes, administrator);
    const account = await madeUpAccount(strapi, 'applicant', wishes.applicantName);
    const submissions = strapi.service('api::sub-account-request.submission') as SubmissionService;
    const { message } = wishes;
    return {
      documentId: await submissions.enter(account, { unit: unit.documentId, message }),
      accountId: account.id,
    };
  },
});
