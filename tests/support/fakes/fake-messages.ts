import type {
  DeliveryRecord,
  DeliveryRepository,
  InAppMessageRecord,
  InAppMessageRepository,
  MessageTemplate,
  Sealer,
  TemplateRepository,
} from '../../../plugins/workflow/server/src/application/ports';
import { FakeTable } from './fake-unit-of-work';

export class FakeDeliveryRepository extends FakeTable<DeliveryRecord> implements DeliveryRepository {
  addAll(deliveries: readonly DeliveryRecord[]): Promise<void> {
    for (const delivery of deliveries) this.set(delivery.documentId, delivery);
    return Promise.resolve();
  }

  lock(documentId: string): Promise<DeliveryRecord | null> {
    return Promise.resolve(this.get(documentId));
  }

  save(delivery: DeliveryRecord): Promise<void> {
    return this.addAll([delivery]);
  }
}

export class FakeInAppMessageRepository
  extends FakeTable<InAppMessageRecord>
  implements InAppMessageRepository
{
  addAll(messages: readonly InAppMessageRecord[]): Promise<void> {
    for (const message of messages) this.set(message.documentId, message);
    return Promise.resolve();
  }

  listFor(
    recipient: InAppMessageRecord['recipient'],
    { limit, offset }: { limit: number; offset: number },
  ): Promise<InAppMessageRecord[]> {
    const own = this.all().filter((message) => message.recipient === recipient);
    return Promise.resolve(own.reverse().slice(offset, offset + limit));
  }

  countFor(recipient: InAppMessageRecord['recipient']): Promise<number> {
    return Promise.resolve(this.all().filter((message) => message.recipient === recipient).length);
  }

  markRead(
    recipient: InAppMessageRecord['recipient'],
    documentId: string,
    at: Date,
  ): Promise<InAppMessageRecord | null> {
    const message = this.get(documentId);
    if (message?.recipient !== recipient) return Promise.resolve(null);
    const read = { ...message, readAt: message.readAt ?? at };
    this.set(documentId, read);
    return Promise.resolve(read);
  }
}

export class FakeTemplateRepository implements TemplateRepository {
  readonly #templates: MessageTemplate[] = [];

  /** Adds or replaces a template; what is not given has no text. */
  put(template: Partial<MessageTemplate> & Pick<MessageTemplate, 'key'>): void {
    const { key, locale = 'zh-Hans' } = template;
    this.remove(key, locale);
    this.#templates.push({
      emailSubject: null,
      emailBody: null,
      smsBody: null,
      smsTemplateCode: null,
      inAppTitle: null,
      inAppBody: null,
      ...template,
      locale,
    });
  }

  remove(key: string, locale: MessageTemplate['locale'] = 'zh-Hans'): void {
    const index = this.#templates.findIndex((one) => one.key === key && one.locale === locale);
    if (index >= 0) this.#templates.splice(index, 1);
  }

  find(key: string, locale: MessageTemplate['locale']): Promise<MessageTemplate | null> {
    const known = this.#templates.filter((template) => template.key === key);
    const wanted = known.find((template) => template.locale === locale);
    return Promise.resolve(wanted ?? known.find((template) => template.locale === 'zh-Hans') ?? null);
  }

  all(): Promise<readonly MessageTemplate[]> {
    return Promise.resolve(this.#templates);
  }

  titles(): Promise<readonly MessageTemplate[]> {
    return Promise.resolve(this.#templates);
  }
}

/** Seals so that a test sees at once whether a text is sealed. */
export class FakeSealer implements Sealer {
  seal(plain: string): string {
    return `sealed:${Buffer.from(plain).toString('base64')}`;
  }

  open(sealed: string): string {
    if (!sealed.startsWith('sealed:')) throw new Error('Not sealed here');
    return Buffer.from(sealed.slice('sealed:'.length), 'base64').toString();
  }
}
