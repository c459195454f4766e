import type { Core } from '@strapi/strapi';
import { SsoError } from '../../../contracts';
import { gateOfSession } from '../application/read-identities';
import { containerOf } from '../container';

interface PolicyContext {
  readonly state: { readonly user?: { readonly id: number }; readonly session?: { readonly id: string } };
}

/**
 * The assurance gate: whoever is signed in with a level that is too low gets nothing but what `register`
 * leaves open (product.md section 2, row 3). It reads the stored level at every request.
 */
async function assurance(
  { state }: PolicyContext,
  _config: unknown,
  { strapi }: { readonly strapi: Core.Strapi },
): Promise<boolean> {
  if (state.user === undefined) return true;
  const { level, requiredLevel, restricted } = await gateOfSession(
    containerOf(strapi).world,
    state.session?.id,
    state.user.id,
  );
  if (restricted) throw new SsoError('ASSURANCE_LEVEL_TOO_LOW', { level, requiredLevel });
  return true;
}

export const policies = { assurance };
