import { SsoError, restoreBodySchema, unbindBodySchema } from '../../../contracts';
import { identitiesOf } from '../application/read-identities';
import { restore } from '../application/restore';
import { unbind } from '../application/unbind';
import type { Container } from '../container';
import { adminOf, type HttpContext } from '../http/context';
import { parse } from '../http/parse';

/** What support does for anyone, in the admin panel (product.md section 2, "Unbinding"). */
export function accountIdentitiesController(container: () => Container) {
  const accountOf = async ({ params }: HttpContext): Promise<number> => {
    const id = await container()
      .world.host()
      .accounts.idOf(params.id ?? '');
    if (id === null) throw new SsoError('ACCOUNT_NOT_FOUND');
    return id;
  };
  const answer = async (context: HttpContext, accountId: number) => {
    context.body = { data: await identitiesOf(container().world, accountId), meta: {} };
  };
  return {
    async find(context: HttpContext): Promise<void> {
      await answer(context, await accountOf(context));
    },

    async unbind(context: HttpContext): Promise<void> {
      const actor = adminOf(context);
      const { data } = parse(unbindBodySchema, context.request.body);
      const accountId = await accountOf(context);
      await unbind(container().world, { ...data, accountId, actor });
      await answer(context, accountId);
    },

    async restore(context: HttpContext): Promise<void> {
      const actor = adminOf(context);
      const { data } = parse(restoreBodySchema, context.request.body);
      const accountId = await accountOf(context);
      await restore(container().world, { ...data, accountId, actor });
      await answer(context, accountId);
    },
  };
}
