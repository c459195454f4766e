import type { ActorReference, Assignees } from '../../../../contracts';
import { workflowError } from '../../../../contracts';
import {
  CHANNELS,
  type Channel,
  type Contact,
  type MessageTemplate,
  type RegistryReader,
  type TemplateRepository,
} from '../ports';

export interface Recipient {
  readonly actor: ActorReference;
  readonly contact: Contact;
  readonly template: MessageTemplate;
}

/**
 * Everybody once, without those who are gone, each with the words in their language.
 *
 * @throws ACTION_FAILED when there is no such template
 */
export async function recipientsOf(
  dependencies: {
    readonly registry: Pick<RegistryReader, 'groups' | 'contacts'>;
    readonly templates: TemplateRepository;
  },
  { to, template: key }: { readonly to: Assignees; readonly template: string },
): Promise<readonly Recipient[]> {
  const found: Recipient[] = [];
  const templates = new Map<Contact['locale'], MessageTemplate>();
  const actors = await everybody(dependencies.registry, to);
  const contacts = await dependencies.registry.contacts().contactsOf(actors);
  for (const actor of actors) {
    const contact = contacts.get(actor);
    if (!contact) continue;
    const { locale } = contact;
    const template = templates.get(locale) ?? (await dependencies.templates.find(key, locale));
    if (!template) throw workflowError('ACTION_FAILED', { template: key });
    templates.set(locale, template);
    found.push({ actor, contact, template });
  }
  return found;
}

async function everybody(
  registry: Pick<RegistryReader, 'groups'>,
  { users, groups }: Assignees,
): Promise<readonly ActorReference[]> {
  const actors = new Set(users);
  for (const group of groups) {
    for (const member of await registry.groups().membersOf(group)) actors.add(member);
  }
  return [...actors];
}

/**
 * The channels that the template has all its words for and the person an address.
 *
 * @param address goes before the contact's own, e.g. a mobile that is still to be proved
 */
export function reachableBy(
  { address }: { readonly address?: { readonly email?: string; readonly mobile?: string } | undefined },
  { template, contact }: Recipient,
): readonly Channel[] {
  // An address that is to be proved gets the message, and nobody else does.
  const { email, mobile } = address ?? contact;
  const needs: Record<Channel, readonly (string | null | undefined)[]> = {
    email: [template.emailSubject, template.emailBody, email],
    sms: [template.smsBody, mobile],
    'in-app': address ? [null] : [template.inAppTitle, template.inAppBody],
  };
  return CHANNELS.filter((channel) => needs[channel].every(Boolean));
}
