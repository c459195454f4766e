import type { Core } from '@strapi/strapi';
import { workflowError, type ActorReference, type Locale } from '@city/plugin-workflow/contracts';
import { accountOf, localeOf, type HttpContext, type SignedIn } from '../http/context';
import { once } from '../http/mutation';
import { documentIdOf } from '../http/parse';
import { workflow } from '../store/workflow';
import type { CaseAnswer } from './contracts';

/** How an API reads its own cases. */
export interface CaseReading<Row, Answer> {
  /** @returns the entry when it is this account's own, else null */
  findOwn(accountId: number, documentId: string): Promise<Row | null>;
  /** The entry as this account of those who may see it sees it, with its newest case. */
  answer(documentId: string, locale: Locale, accountId: number): Promise<Answer>;
}

/**
 * What the HTTP interface of every case does alike: reading one's own, withdrawing, nudging, and
 * answering how the case stands then (api.md). An API adds how its entries are made and corrected.
 *
 * @param uid of the content type whose entries have the cases
 */
export function caseHandlers<Row extends { readonly documentId: string }, Answer extends CaseAnswer>(
  strapi: Core.Strapi,
  uid: string,
  reading: () => CaseReading<Row, Answer>,
) {
  /** The caller's own entry; anybody else's is not there. @throws NOT_FOUND */
  const own = async (context: HttpContext): Promise<{ readonly account: SignedIn; readonly row: Row }> => {
    const account = accountOf(context);
    const row = await reading().findOwn(account.id, documentIdOf(context.params.id));
    if (!row) throw workflowError('NOT_FOUND');
    return { account, row };
  };
  const send = (context: HttpContext, data: Answer): void => {
    context.set('Cache-Control', 'no-store');
    context.body = { data, meta: {} };
  };
  /** Does something and answers how the entry that it names then stands; a repeat answers the same. */
  const answering = (context: HttpContext, account: SignedIn, work: () => Promise<string>): Promise<Answer> =>
    once(strapi, context, account, async () => reading().answer(await work(), localeOf(context), account.id));

  const onCase = async (context: HttpContext, verb: 'withdraw' | 'remind'): Promise<void> => {
    const { account, row } = await own(context);
    const actor: ActorReference = `user:${account.id}`;
    const data = await answering(context, account, async () => {
      await workflow(strapi, 'cases')[verb]({ uid, documentId: row.documentId }, actor);
      return row.documentId;
    });
    send(context, data);
  };

  return {
    own,
    send,
    answering,
    findOne: async (context: HttpContext): Promise<void> => {
      const { account, row } = await own(context);
      send(context, await reading().answer(row.documentId, localeOf(context), account.id));
    },
    withdraw: (context: HttpContext) => onCase(context, 'withdraw'),
    remind: (context: HttpContext) => onCase(context, 'remind'),
  };
}
