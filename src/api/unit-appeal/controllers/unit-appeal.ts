import type { Core } from '@strapi/strapi';
import { workflowError } from '@city/plugin-workflow/contracts';
import { caseHandlers } from '../../../cases/handlers';
import { APPEAL_UID } from '../../../contracts/appeal';
import { accountOf, localeOf, type HttpContext } from '../../../http/context';
import { pageQuery } from '../../../http/fields';
import { once } from '../../../http/mutation';
import { pagination } from '../../../http/pagination';
import { documentIdOf, parse } from '../../../http/parse';
import { appealBody, correctionBody, responseBody } from '../contracts/requests';
import type { ReadingService } from '../services/reading';
import type { ResponseService } from '../services/response';
import type { SubmissionService } from '../services/submission';

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const submissions = () => strapi.service('api::unit-appeal.submission') as SubmissionService;
  const responses = () => strapi.service('api::unit-appeal.response') as ResponseService;
  const reading = () => strapi.service('api::unit-appeal.reading') as ReadingService;
  const { own, send, answering, withdraw, remind } = caseHandlers(strapi, APPEAL_UID, reading);
  const sendPrivately = (context: HttpContext, body: unknown): void => {
    context.set('Cache-Control', 'no-store');
    context.body = body;
  };
  /** An appeal against the unit that the caller administers. @throws NOT_FOUND */
  const against = async (context: HttpContext, accountId: number) => {
    const row = await reading().findAgainst(accountId, documentIdOf(context.params.id));
    if (!row) throw workflowError('NOT_FOUND');
    return row;
  };
  /** The same, or one that is decided against who administered the unit by then. @throws NOT_FOUND */
  const ofIncumbent = async (context: HttpContext, accountId: number) => {
    const row = await reading().findOfIncumbent(accountId, documentIdOf(context.params.id));
    if (!row) throw workflowError('NOT_FOUND');
    return row;
  };

  return {
    async create(context: HttpContext): Promise<void> {
      const account = accountOf(context);
      const { data } = parse(appealBody, context.request.body, localeOf(context));
      send(context, await answering(context, account, () => submissions().submit(account, data)));
      context.status = 201;
    },

    /** Appeals against the unit that the caller administers. */
    async find(context: HttpContext): Promise<void> {
      const { id } = accountOf(context);
      const page = parse(pageQuery, { ...context.query }, localeOf(context));
      const { rows, total } = await reading().against(id, page, localeOf(context));
      sendPrivately(context, { data: rows, meta: pagination(page, total) });
    },

    /** Either side's own view; to anybody else the appeal is not there. */
    async findOne(context: HttpContext): Promise<void> {
      const { id } = accountOf(context);
      const documentId = documentIdOf(context.params.id);
      const locale = localeOf(context);
      const mine = await reading().findOwn(id, documentId);
      const data = mine
        ? await reading().answer(documentId, locale, id)
        : await reading().answerToIncumbent(id, await ofIncumbent(context, id), locale);
      sendPrivately(context, { data, meta: {} });
    },

    async respond(context: HttpContext): Promise<void> {
      const account = accountOf(context);
      await against(context, account.id);
      const { data: request } = parse(responseBody, context.request.body, localeOf(context));
      const data = await once(strapi, context, account, async () => {
        // Read inside the transaction: the case may have moved on meanwhile.
        await responses().respond(account, await against(context, account.id), request);
        return reading().answerToIncumbent(account.id, await against(context, account.id), localeOf(context));
      });
      sendPrivately(context, { data, meta: {} });
    },

    async resubmit(context: HttpContext): Promise<void> {
      const { account, row } = await own(context);
      const { data } = parse(correctionBody, context.request.body, localeOf(context));
      const corrected = await answering(context, account, async () => {
        await submissions().resubmit(account, (await own(context)).row, data);
        return row.documentId;
      });
      send(context, corrected);
    },

    withdraw,
    remind,
  };
};
