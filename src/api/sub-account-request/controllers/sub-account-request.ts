import type { Core } from '@strapi/strapi';
import { caseHandlers } from '../../../cases/handlers';
import { SUB_ACCOUNT_REQUEST_UID } from '../../../contracts/sub-account-request';
import { accountOf, localeOf, type HttpContext } from '../../../http/context';
import { parse } from '../../../http/parse';
import { consume, type RateLimit } from '../../../http/rate-limit';
import { requestCorrectionBody, subAccountRequestBody } from '../contracts/requests';
import type { ReadingService } from '../services/reading';
import type { SubmissionService } from '../services/submission';

/** Each request reaches an administrator by SMS: against filling somebody's telephone. */
const REQUESTS_BY_ACCOUNT: RateLimit = { name: 'sub-account-request', points: 10, seconds: 24 * 3600 };

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const submissions = () => strapi.service('api::sub-account-request.submission') as SubmissionService;
  const { own, send, answering, findOne, withdraw, remind } = caseHandlers(
    strapi,
    SUB_ACCOUNT_REQUEST_UID,
    () => strapi.service('api::sub-account-request.reading') as ReadingService,
  );
  return {
    async create(context: HttpContext): Promise<void> {
      const account = accountOf(context);
      const { data } = parse(subAccountRequestBody, context.request.body, localeOf(context));
      await consume(strapi, REQUESTS_BY_ACCOUNT, String(account.id));
      send(context, await answering(context, account, () => submissions().submit(account, data)));
      context.status = 201;
    },

    async resubmit(context: HttpContext): Promise<void> {
      const { account, row } = await own(context);
      const { data } = parse(requestCorrectionBody, context.request.body, localeOf(context));
      const corrected = await answering(context, account, async () => {
        // Read again inside the transaction: the case may have moved on meanwhile.
        await submissions().resubmit(account, (await own(context)).row, data);
        return row.documentId;
      });
      send(context, corrected);
    },

    findOne,
    withdraw,
    remind,
  };
};
