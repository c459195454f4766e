import type { Core } from '@strapi/strapi';
import { caseHandlers } from '../../../cases/handlers';
import { CHANGE_UID } from '../../../contracts/business-info-change';
import { accountOf, localeOf, type HttpContext } from '../../../http/context';
import { parse } from '../../../http/parse';
import { changeBody, correctionBody } from '../contracts/requests';
import type { ReadingService } from '../services/reading';
import type { SubmissionService } from '../services/submission';

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const submissions = () => strapi.service('api::business-info-change.submission') as SubmissionService;
  const { own, send, answering, findOne, remind } = caseHandlers(
    strapi,
    CHANGE_UID,
    () => strapi.service('api::business-info-change.reading') as ReadingService,
  );
  return {
    async create(context: HttpContext): Promise<void> {
      const account = accountOf(context);
      const { data } = parse(changeBody, context.request.body, localeOf(context));
      const made = await answering(context, account, () => submissions().submit(account, data));
      send(context, made);
      context.status = 201;
    },

    async resubmit(context: HttpContext): Promise<void> {
      const { account, row } = await own(context);
      const { data } = parse(correctionBody, context.request.body, localeOf(context));
      const corrected = await answering(context, account, async () => {
        // Read again inside the transaction: the case may have moved on meanwhile.
        await submissions().resubmit(account, (await own(context)).row, data);
        return row.documentId;
      });
      send(context, corrected);
    },

    async withdraw(context: HttpContext): Promise<void> {
      const { account, row } = await own(context);
      const withdrawn = await answering(context, account, async () => {
        await submissions().withdraw(account, row);
        return row.documentId;
      });
      send(context, withdrawn);
    },

    findOne,
    remind,
  };
};
