import type { Assignees } from '../../../../contracts';
import { workflowError } from '../../../../contracts';
import type {
  Channel,
  Clock,
  DeliveryRecord,
  DeliveryRepository,
  Identifiers,
  InAppMessageRecord,
  InAppMessageRepository,
  JobQueue,
  RegistryReader,
  TemplateRenderer,
  TemplateRepository,
  UnitOfWork,
} from '../ports';
import { reachableBy, recipientsOf, type Recipient } from './recipients';
import { withRecipient } from './template-variables';
import { wordsFor } from './words';

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
    for (const recipient of await recipientsOf(dependencies, message)) {
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

async function inAppMessage(
  dependencies: QueueMessageDependencies,
  message: Message,
  recipient: Recipient,
): Promise<Queued> {
  const { actor, contact, template } = recipient;
  const variables = withRecipient(message.variables, contact);
  const { subject, text } = await wordsFor(dependencies.renderer, template, 'in-app', variables).catch(
    (error: unknown) => {
      throw workflowError('ACTION_FAILED', { template: template.key, reason: String(error) });
    },
  );
  const createdAt = dependencies.clock.now();
  const documentId = dependencies.identifiers.next();
  return {
    inApp: { documentId, recipient: actor, title: subject ?? '', body: text, createdAt, readAt: null },
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
