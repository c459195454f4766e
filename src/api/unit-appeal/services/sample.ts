import type { Core } from '@strapi/strapi';
import { madeUpAccount, madeUpUnit } from '../../../cases/made-up';
import type { AppealWishes, SampleService } from '../../../contracts/sample';
import type { SubmissionService } from './submission';

/** Appeals to try flows on. */
export default ({ strapi }: { strapi: Core.Strapi }): SampleService<AppealWishes> => ({
  make: async (wishes) => {
    const administrator = await madeUpAccount(strapi, 'administrator', '示例管理员');
    const unit = await madeUpUnit(strapi, wishes, administrator);
    const account = await madeUpAccount(strapi, 'applicant', wishes.applicantName);
    const submissions = strapi.service('api::unit-appeal.submission') as SubmissionService;
    const { reason } = wishes;
    const documentId = await submissions.enter(account, { unit: unit.documentId, reason, evidence: [] });
    return { documentId, accountId: account.id };
  },
});
