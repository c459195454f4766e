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
    const queued: DeliveryRecord[] = [];
    for (const actor of await everybody(dependencies, message.to)) {
      const contact = await dependencies.registry.contacts().contactOf(actor);
      if (!contact) continue;
      const template = await dependencies.templates.find(message.template, contact.locale);
      if (!template) throw workflowError('ACTION_FAILED', { template: message.template });
      const recipient = { actor, contact, template };
      queued.push(...(await queueFor(dependencies, message, recipient)));
    }
    return queued;
  });
}

async function everybody(
  { registry }: QueueMessageDependencies,
  { users, groups }: Assignees,
): Promise<ReadonlySet<ActorReference>> {
  const actors = new Set(users);
  for (const group of groups) {
    for (const member of await registry.groups().membersOf(group)) actors.add(member);
  }
  return actors;
}

async function queueFor(
  dependencies: QueueMessageDependencies,
  message: Message,
  recipient: Recipient,
): Promise<readonly DeliveryRecord[]> {
  const queued: DeliveryRecord[] = [];
  for (const channel of reachableBy(message, recipient)) {
    queued.push(
      channel === 'in-app'
        ? await writeInAppMessage(dependencies, message, recipient)
        : await queueDelivery(dependencies, message, recipient, channel),
    );
  }
  return queued;
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

async function queueDelivery(
  dependencies: QueueMessageDependencies,
  message: Message,
  { actor }: Recipient,
  channel: Exclude<Channel, 'in-app'>,
): Promise<DeliveryRecord> {
  const address = channel === 'email' ? message.address?.email : message.address?.mobile;
  const delivery: DeliveryRecord = {
    ...newDelivery(dependencies, message, actor),
    channel,
    sealedAddress: address === undefined ? null : dependencies.registry.sealer().seal(address),
  };
  await dependencies.deliveries.add(delivery);
  await dependencies.jobs.add(
    { name: 'deliver', deliveryId: delivery.documentId },
    { key: `deliver:${delivery.documentId}` },
  );
  return delivery;
}

async function writeInAppMessage(
  dependencies: QueueMessageDependencies,
  message: Message,
  { actor, contact, template }: Recipient,
): Promise<DeliveryRecord> {
  const variables = withRecipient(message.variables, contact);
  const render = (text: string | null) => dependencies.renderer.render(text ?? '', variables);
  const [title, body] = await Promise.all([render(template.inAppTitle), render(template.inAppBody)]).catch(
    (error: unknown) => {
      throw workflowError('ACTION_FAILED', { template: template.key, reason: String(error) });
    },
  );
  const createdAt = dependencies.clock.now();
  const documentId = dependencies.identifiers.next();
  await dependencies.inAppMessages.add({
    documentId,
    recipient: actor,
    title,
    body,
    createdAt,
    readAt: null,
  });
  const delivery: DeliveryRecord = {
    ...newDelivery(dependencies, message, actor),
    status: 'sent',
    attempts: 1,
    providerMessageId: documentId,
    sentAt: createdAt,
  };
  await dependencies.deliveries.add(delivery);
  return delivery;
}

function newDelivery(
  { identifiers, clock }: QueueMessageDependencies,
  { instanceId, template, variables }: Message,
  recipient: ActorReference,
): DeliveryRecord {
  return {
    documentId: identifiers.next(),
    instanceId,
    template,
    channel: 'in-app',
    recipient,
    maskedAddress: null,
    status: 'queued',
    attempts: 0,
    error: null,
    providerMessageId: null,
    variables,
    sealedAddress: null,
    createdAt: clock.now(),
    sentAt: null,
  };
}
