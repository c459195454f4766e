import type { Core } from '@strapi/strapi';
import { cityError } from '../../errors';
import type { SignedIn } from '../../http/context';
import type { Office } from '../../members/office';
import { personalData } from '../../personal-data';
import { query } from '../../store/query';
import { workflow } from '../../store/workflow';
import type { InvitationRow } from './rows';

/** Where a front end shows an invitation (docs/adr/0010). */
const PAGE = '/portal/invitations/';

interface Parties {
  readonly inviter: SignedIn;
  readonly office: Office;
  readonly invitation: InvitationRow;
}

/** Sends the link; the one place where a token leaves the server. */
export function tellInvited(strapi: Core.Strapi, parties: Parties, token: string): Promise<void> {
  const link = new URL(`${PAGE}${token}`, strapi.config.get<string>('server.url')).href;
  return send(strapi, parties, 'unit-invitation', { link });
}

export function tellUninvited(strapi: Core.Strapi, parties: Parties): Promise<void> {
  return send(strapi, parties, 'unit-invitation-cancelled', {});
}

/** To the typed addresses and no other: the person has no account here that could be told. */
async function send(
  strapi: Core.Strapi,
  { inviter, office, invitation: { name, email, mobileSealed } }: Parties,
  template: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<void> {
  await workflow(strapi, 'messages').send({
    template,
    to: `user:${inviter.id}`,
    variables: { ...variables, unitName: office.name, invitedName: name },
    address: {
      mobile: personalData(strapi).open(mobileSealed),
      ...(email === null ? {} : { email }),
    },
  });
}

/** @throws ALREADY_A_MEMBER when somebody of the unit has this number */
export async function refuseMember(strapi: Core.Strapi, { id }: Office, mobileIndex: string): Promise<void> {
  const where = { unit: { id }, account: { mobileIndex } };
  if ((await query(strapi, 'api::membership.membership').count({ where })) > 0)
    throw cityError('ALREADY_A_MEMBER');
}
