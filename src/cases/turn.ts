import type { Core } from '@strapi/strapi';
import { workflowError } from '@city/plugin-workflow/contracts';
import { inTransaction } from '../store/transaction';
import { standingOf } from './all';

/**
 * Whoever starts a case waits here for their turn until the transaction ends, so that the same form sent
 * twice hears of the first; then it is refused while another case of the account runs (product.md
 * section 3). A unique index of the workflow plugin holds the same.
 *
 * @throws CASE_ALREADY_OPEN
 */
export async function takeTurn(strapi: Core.Strapi, accountId: number): Promise<void> {
  await inTransaction(strapi, (sql) => sql('up_users').where({ id: accountId }).forUpdate().first('id'));
  const { open } = await standingOf(strapi, accountId);
  if (open) throw workflowError('CASE_ALREADY_OPEN', { case: open.documentId, kind: open.kind });
}
