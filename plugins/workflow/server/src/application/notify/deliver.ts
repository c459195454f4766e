import { maskEmail, maskMobile, maskPersonalNumbers } from '../../domain/mask';
import type {
  Clock,
  Contact,
  DeliveryRecord,
  DeliveryRepository,
  Job,
  MailSender,
  MessageTemplate,
  RegistryReader,
  SmsSender,
  TemplateRenderer,
  TemplateRepository,
  UnitOfWork,
} from '../ports';
import { smsParameters, withRecipient } from './template-variables';
import { wordsFor } from './words';

export interface DeliverDependencies {
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly registry: Pick<RegistryReader, 'contacts' | 'sealer'>;
  readonly templates: TemplateRepository;
  readonly deliveries: DeliveryRepository;
  readonly renderer: TemplateRenderer;
  readonly mail: MailSender;
  readonly sms: SmsSender;
}

/** A message was not taken; the text holds no personal number, because it is stored and logged. */
class DeliveryError extends Error {
  readonly code = 'DELIVERY_FAILED';

  constructor(message: string) {
    super(message);
    this.name = 'DeliveryError';
  }
}

interface Parcel {
  readonly delivery: DeliveryRecord;
  readonly contact: Contact;
  readonly template: MessageTemplate | null;
  readonly address: string;
}

interface Outcome {
  readonly delivery: DeliveryRecord;
  readonly failure: DeliveryError | null;
}

const LONGEST_ERROR = 500;

/**
 * Sends one queued message: job `deliver`. Who it goes to is looked up now, not when it was queued.
 *
 * The transaction, and with it the row's lock, stays open while the mail server answers (its timeouts
 * bound that): a second worker waits and then sees the message as sent. A process that is killed loses
 * the transaction, so the message is tried again. It is sent twice only when the process dies between the
 * server's consent and our commit, and then under the same Message-ID or reference.
 *
 * @throws DeliveryError after the failure was recorded, so that the job is tried again
 */
export async function deliver(
  dependencies: DeliverDependencies,
  { deliveryId }: Pick<Extract<Job, { name: 'deliver' }>, 'deliveryId'>,
): Promise<void> {
  const failure = await dependencies.unitOfWork.run(async () => {
    const delivery = await dependencies.deliveries.lock(deliveryId);
    if (!delivery || delivery.status === 'sent' || delivery.status === 'skipped') return null;
    const { recipient } = delivery;
    const contact = (await dependencies.registry.contacts().contactsOf([recipient])).get(recipient) ?? null;
    const template = contact && (await dependencies.templates.find(delivery.template, contact.locale));
    const outcome = await attempt(dependencies, delivery, contact, template);
    await dependencies.deliveries.save(outcome.delivery);
    return outcome.failure;
  });
  if (failure) throw failure;
}

/** Touches no database, so that whatever goes wrong here can still be recorded. */
async function attempt(
  dependencies: DeliverDependencies,
  delivery: DeliveryRecord,
  contact: Contact | null,
  template: MessageTemplate | null,
): Promise<Outcome> {
  let tried = { ...delivery, attempts: delivery.attempts + 1 };
  try {
    const address = contact && addressOf(dependencies, delivery, contact);
    if (!address) return { delivery: { ...delivery, status: 'skipped', error: null }, failure: null };
    tried = { ...tried, maskedAddress: masked(delivery, address) };
    const providerMessageId = await send(dependencies, { delivery, contact, template, address });
    return { delivery: sent(tried, providerMessageId, dependencies.clock.now()), failure: null };
  } catch (error) {
    const failure = new DeliveryError(reason(error));
    return { delivery: { ...tried, status: 'failed', error: failure.message }, failure };
  }
}

/** An address of its own is not needed any more, so it is not kept. */
function sent(delivery: DeliveryRecord, providerMessageId: string, sentAt: Date): DeliveryRecord {
  return { ...delivery, status: 'sent', error: null, providerMessageId, sealedAddress: null, sentAt };
}

function addressOf(
  { registry }: DeliverDependencies,
  { channel, sealedAddress }: DeliveryRecord,
  contact: Contact,
): string | null {
  if (sealedAddress !== null) return registry.sealer().open(sealedAddress);
  return channel === 'email' ? contact.email : contact.mobile;
}

function masked({ channel }: DeliveryRecord, address: string): string {
  return channel === 'email' ? maskEmail(address) : maskMobile(address);
}

async function send(dependencies: DeliverDependencies, parcel: Parcel): Promise<string> {
  const { delivery, template } = parcel;
  if (!template) throw new Error(`There is no message template ${delivery.template}`);
  const variables = withRecipient(delivery.variables, parcel.contact);
  const { subject, text } = await wordsFor(dependencies.renderer, template, delivery.channel, variables);
  if (delivery.channel === 'email') {
    return dependencies.mail.send({
      to: parcel.address,
      subject: subject ?? '',
      text,
      messageId: delivery.documentId,
    });
  }
  return dependencies.sms.send({
    mobile: parcel.address,
    text,
    templateCode: template.smsTemplateCode,
    variables: smsParameters(template.smsBody ?? '', variables),
    reference: delivery.documentId,
  });
}

function reason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return maskPersonalNumbers(message).replace(/\s+/g, ' ').slice(0, LONGEST_ERROR);
}
