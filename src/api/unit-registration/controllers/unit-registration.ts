import type { Core } from '@strapi/strapi';
import { caseHandlers } from '../../../cases/handlers';
import { REGISTRATION_UID } from '../../../contracts/registration';
import { accountOf, localeOf, type HttpContext } from '../../../http/context';
import { parse } from '../../../http/parse';
import { registrationBody, resubmissionBody } from '../contracts/requests';
import type { ReadingService } from '../services/reading';
import type { SubmissionService } from '../services/submission';
import { refusingTaken } from '../taken-unit';

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const submissions = () => strapi.service('api::unit-registration.submission') as SubmissionService;
  const { own, send, answering, findOne, withdraw, remind } = caseHandlers(
    strapi,
    REGISTRATION_UID,
    () => strapi.service('api::unit-registration.reading') as ReadingService,
  );
  return {
    async create(context: HttpContext): Promise<void> {
      const account = accountOf(context);
      const { data } = parse(registrationBody, context.request.body, localeOf(context));
      const made = await refusingTaken(strapi, data.unit, () =>
        answering(context, account, () => submissions().submit(account, data)),
      );
      send(context, made);
      context.status = 201;
    },

    async resubmit(context: HttpContext): Promise<void> {
      const { account, row } = await own(context);
      const { data } = parse(resubmissionBody, context.request.body, localeOf(context));
      const unit = { ...row.submissions.at(-1)?.unit, ...data.unit };
      const corrected = await refusingTaken(strapi, unit, () =>
        answering(context, account, async () => {
          // Read again inside the transaction: the case may have moved on meanwhile.
          await submissions().resubmit(account, (await own(context)).row, data);
          return row.documentId;
        }),
      );
      send(context, corrected);
    },

    findOne,
    withdraw,
    remind,
  };
};
