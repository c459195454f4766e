import type { Core } from '@strapi/strapi';
import type { IdentityKind } from '@city/plugin-provincial-sso/contracts';
import { maskUserName } from '../../../domain/masking';
import { workflow } from '../../../store/workflow';
import { suffixOf, withoutSuffix } from '../domain/unbinding';

const KIND_WORDS: Readonly<Record<IdentityKind, { readonly Chinese: string; readonly English: string }>> = {
  natural: { Chinese: '个人', English: 'personal' },
  legal: { Chinese: '法人', English: 'legal-person' },
};

/** Tells an account's holder on every channel that an identity was bound (product.md section 2). */
export async function tellBound(
  strapi: Core.Strapi,
  accountId: number,
  { kind, loginName }: { readonly kind: IdentityKind; readonly loginName: string },
): Promise<void> {
  const { Chinese: kindChinese, English: kindEnglish } = KIND_WORDS[kind];
  await workflow(strapi, 'messages').send({
    template: 'identity-bound',
    to: `user:${accountId}`,
    variables: { kindChinese, kindEnglish, loginName: maskUserName(loginName) },
  });
}

/**
 * Tells an account's holder on every channel that an identity was unbound. The account has no mobile any more that
 * anything is sent to, so the SMS goes to the number that it had.
 *
 * @param username as it is now, with its suffix
 * @param mobile as it was; null when there was none
 */
export async function tellUnbound(
  strapi: Core.Strapi,
  accountId: number,
  { username, mobile }: { readonly username: string; readonly mobile: string | null },
): Promise<void> {
  const message = {
    template: 'identity-unbound',
    to: `user:${accountId}`,
    variables: { username: maskUserName(withoutSuffix(username)) + suffixOf(username) },
  } as const;
  const messages = workflow(strapi, 'messages');
  await messages.send(message);
  if (mobile !== null) await messages.send({ ...message, address: { mobile } });
}
