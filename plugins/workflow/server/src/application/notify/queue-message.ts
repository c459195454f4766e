import type { ActorReference, Assignees } from '../../../../contracts';
import { workflowError } from '../../../../contracts';
import {
  CHANNELS,
  type Channel,
  type Clock,
  type Contact,
  type DeliveryRecord,
  type DeliveryRepository,
  type Identifiers,
  type InAppMessageRecord,
  type InAppMessageRepository,
  type JobQueue,
  type MessageTemplate,
  type RegistryReader,
  type TemplateRenderer,
  type TemplateRepository,
  type UnitOfWork,
} from '../ports';
import { withRecipient } from './template-variables';

export interface QueueMessageDependencies {
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly identifiers: Identifiers;
  readonly registry: Pick<RegistryReader, 'groups' | 'contacts' | 'sealer'>;
  readonly templates: TemplateRepository;
  readonly deliveries: DeliveryRepository;
  readonly inAppMessages: InAppMessageRepository;
  readonly renderer: TemplateRenderer;
  readonly jobs: JobQueue;
}

export interface Message {
  readonly template: string;
  readonly to: Assignees;
  readonly instanceId: string | null;
  /** Never personal numbers: they are stored as they are, and read by operations staff. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Goes before the contact's own, e.g. a mobile that is still to be proved. */
  readonly address?: { readonly email?: string; readonly mobile?: string };
}

interface Queued {
  readonly delivery: DeliveryRecord;
  /** What stands in the personal centre at once; null for what leaves by mail or SMS. */
  readonly inApp: InAppMessageRecord | null;
}

interface Recipient {
  readonly actor: ActorReference;
  readonly contact: Contact;
  readonly template: MessageTemplate;
}

/**
 * Tells people something on every channel that the template has words for and that they can be reached
 * on (product.md section 4: "by SMS and email and in the personal centre's messages"). Joins the
 * transaction that is open: mail and SMS leave after its commit, the in-app message stands with it.
 *
 * @param message whom to tell: actors, and the members of groups; each of them is told once
 * @returns what was queued, one record for each person and channel
 * @throws ACTION_FAILED when there is no such template or its in-app text does not render
 */
export async function queueMessage(
  dependencies: QueueMessageDependencies,
  message: Message,
): Promise<readonly DeliveryRecord[]> {
  return dependencies.unitOfWork.run(async () => {
    const queued: Queued[] = [];
    for (const recipient of await recipients(dependencies, message)) {
      for (const channel of reachableBy(message, recipient)) {
        queued.push(
          channel === 'in-app'
            ? await inAppMessage(dependencies, message, recipient)
            : { delivery: newDelivery(dependencies, message, recipient, channel), inApp: null },
        );
      }
    }
    await store(dependencies, queued);
    return queued.map(({ delivery }) => delivery);
  });
}

/** Everybody once, without those who are gone, each with the words in their language. */
async function recipients(
  dependencies: QueueMessageDependencies,
  { to, template: key }: Message,
): Promise<readonly Recipient[]> {
  const found: Recipient[] = [];
  const templates = new Map<Contact['locale'], MessageTemplate>();
  const actors = await everybody(dependencies, to);
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

/** Three statements, however many people there are to tell. */
async function store(
  { deliveries, inAppMessages, jobs }: QueueMessageDependencies,
  queued: readonly Queued[],
): Promise<void> {
  await deliveries.addAll(queued.map(({ delivery }) => delivery));
  await inAppMessages.addAll(queued.flatMap(({ inApp }) => inApp ?? []));
  await jobs.addAll(
    queued.flatMap(({ delivery: { documentId }, inApp }) =>
      inApp
        ? []
        : { job: { name: 'deliver', deliveryId: documentId } as const, key: `deliver:${documentId}` },
    ),
  );
}

async function everybody(
  { registry }: QueueMessageDependencies,
  { users, groups }: Assignees,
): Promise<readonly ActorReference[]> {
  const actors = new Set(users);
  for (const group of groups) {
    for (const member of await registry.groups().membersOf(group)) actors.add(member);
  }
  return [...actors];
}

/** The channels that the template has all its words for and the person an address. */
function reachableBy({ address }: Message, { template, contact }: Recipient): readonly Channel[] {
  // An address that is to be proved gets the message, and nobody else does.
  const { email, mobile } = address ?? contact;
  const needs: Record<Channel, readonly (string | null | undefined)[]> = {
    email: [template.emailSubject, template.emailBody, email],
    sms: [template.smsBody, mobile],
    'in-app': address ? [null] : [template.inAppTitle, template.inAppBody],
  };
  return CHANNELS.filter((channel) => needs[channel].every(Boolean));
}

async function inAppMessage(
  dependencies: QueueMessageDependencies,
  message: Message,
  recipient: Recipient,
): Promise<Queued> {
  const { actor, contact, template } = recipient;
  const variables = withRecipient(message.variables, contact);
  const render = (text: string | null) => dependencies.renderer.render(text ?? '', variables);
  const [title, body] = await Promise.all([render(template.inAppTitle), render(template.inAppBody)]).catch(
    (error: unknown) => {
      throw workflowError('ACTION_FAILED', { template: template.key, reason: String(error) });
    },
  );
  const createdAt = dependencies.clock.now();
  const documentId = dependencies.identifiers.next();
  return {
    inApp: { documentId, recipient: actor, title, body, createdAt, readAt: null },
    delivery: {
      ...newDelivery(dependencies, message, recipient, 'in-app'),
      status: 'sent',
      attempts: 1,
      providerMessageId: documentId,
      sentAt: createdAt,
    },
  };
}

function newDelivery(
  { identifiers, clock, registry }: QueueMessageDependencies,
  { instanceId, template, variables, address }: Message,
  { actor }: Recipient,
  channel: Channel,
): DeliveryRecord {
  const own = { email: address?.email, sms: address?.mobile, 'in-app': undefined }[channel];
  return {
    documentId: identifiers.next(),
    instanceId,
    template,
    channel,
    recipient: actor,
    maskedAddress: null,
    status: 'queued',
    attempts: 0,
    error: null,
    providerMessageId: null,
    variables,
    sealedAddress: own === undefined ? null : registry.sealer().seal(own),
    createdAt: clock.now(),
    sentAt: null,
  };
}
