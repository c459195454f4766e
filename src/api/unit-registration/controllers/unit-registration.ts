import type { Core } from '@strapi/strapi';
import { workflowError, type ActorReference } from '@city/plugin-workflow/contracts';
import { REGISTRATION_UID, type RegistrationWithParties } from '../../../contracts/registration';
import { accountOf, localeOf, type HttpContext, type SignedIn } from '../../../http/context';
import { once } from '../../../http/mutation';
import { documentIdOf, parse } from '../../../http/parse';
import { workflow } from '../../../store/workflow';
import type { RegistrationAnswer } from '../contracts/answers';
import { registrationBody, resubmissionBody } from '../contracts/requests';
import type { ReadingService } from '../services/reading';
import type { SubmissionService } from '../services/submission';
import { refusingTaken } from '../taken-unit';

type Own = { readonly account: SignedIn; readonly row: RegistrationWithParties };

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const reading = () => strapi.service('api::unit-registration.reading') as ReadingService;
  const submissions = () => strapi.service('api::unit-registration.submission') as SubmissionService;

  /** The caller's own registration; anybody else's is not there. */
  const own = async (context: HttpContext): Promise<Own> => {
    const account = accountOf(context);
    const row = await reading().findOwn(account.id, documentIdOf(context.params.id));
    if (!row) throw workflowError('NOT_FOUND');
    return { account, row };
  };
  const send = (context: HttpContext, data: RegistrationAnswer): void => {
    context.set('Cache-Control', 'no-store');
    context.body = { data, meta: {} };
  };
  /** Does something and answers how the registration then stands; a repeat answers the same. */
  const answering = (
    context: HttpContext,
    account: SignedIn,
    work: () => Promise<string>,
  ): Promise<RegistrationAnswer> =>
    once(strapi, context, account, async () => reading().answer(await work(), localeOf(context)));

  const onCase = async (context: HttpContext, verb: 'withdraw' | 'remind'): Promise<void> => {
    const { account, row } = await own(context);
    const subject = { uid: REGISTRATION_UID, documentId: row.documentId };
    const actor: ActorReference = `user:${account.id}`;
    const data = await answering(context, account, async () => {
      await workflow(strapi, 'cases')[verb](subject, actor);
      return row.documentId;
    });
    send(context, data);
  };

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

    async findOne(context: HttpContext): Promise<void> {
      const { row } = await own(context);
      send(context, await reading().answer(row.documentId, localeOf(context)));
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

    withdraw: (context: HttpContext) => onCase(context, 'withdraw'),
    remind: (context: HttpContext) => onCase(context, 'remind'),
  };
};
