import type { ActorReference, Assignees } from '../../../../contracts';

export const CHANNELS = ['email', 'sms', 'in-app'] as const;
export type Channel = (typeof CHANNELS)[number];

export interface MessageTemplate {
  readonly key: string;
  readonly locale: 'zh-Hans' | 'en';
  readonly emailSubject: string | null;
  readonly emailBody: string | null;
  readonly smsBody: string | null;
  /** The vendor's code for this text, where the vendor wants one (Aliyun). */
  readonly smsTemplateCode: string | null;
  readonly inAppTitle: string | null;
  readonly inAppBody: string | null;
}

export interface TemplateRepository {
  /** The template in this language, else in Chinese. */
  find(key: string, locale: 'zh-Hans' | 'en'): Promise<MessageTemplate | null>;
  /** Every template in every language it is written in. */
  all(): Promise<readonly MessageTemplate[]>;
  /** What every template is about: its title, else the subject of its mail. */
  titles(): Promise<readonly Pick<MessageTemplate, 'key' | 'locale' | 'inAppTitle' | 'emailSubject'>[]>;
}

/** One message to one person on one channel: the delivery log. Holds no address in the clear. */
export interface DeliveryRecord {
  readonly documentId: string;
  readonly instanceId: string | null;
  readonly template: string;
  readonly channel: Channel;
  readonly recipient: ActorReference;
  /** Where it went, masked; known once it was tried. */
  readonly maskedAddress: string | null;
  readonly status: 'queued' | 'sent' | 'failed' | 'skipped';
  readonly attempts: number;
  readonly error: string | null;
  readonly providerMessageId: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  /** An address that is not (yet) the contact's own, sealed; null for the contact's. */
  readonly sealedAddress: string | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
}

export interface DeliveryRepository {
  addAll(deliveries: readonly DeliveryRecord[]): Promise<void>;
  /** Row lock, so that two workers never send one delivery at once. */
  lock(documentId: string): Promise<DeliveryRecord | null>;
  save(delivery: DeliveryRecord): Promise<void>;
}

export interface InAppMessageRecord {
  readonly documentId: string;
  readonly recipient: ActorReference;
  readonly title: string;
  readonly body: string;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

export interface InAppMessageRepository {
  addAll(messages: readonly InAppMessageRecord[]): Promise<void>;
  listFor(
    recipient: ActorReference,
    page: { limit: number; offset: number },
  ): Promise<readonly InAppMessageRecord[]>;
  countFor(recipient: ActorReference): Promise<number>;
  /** @returns false when the recipient has no such message */
  markRead(recipient: ActorReference, documentId: string, at: Date): Promise<InAppMessageRecord | null>;
}

export interface MailSender {
  /** @returns the server's message id. @throws when the server did not take it */
  send(mail: {
    readonly to: string;
    readonly subject: string;
    readonly text: string;
    /** Stays the same at a retry, so that a mail client can tell a repeat. */
    readonly messageId: string;
  }): Promise<string>;
}

export interface SmsSender {
  /** @param sms.mobile E.164. @returns the gateway's id. @throws when it was not taken */
  send(sms: {
    readonly mobile: string;
    readonly text: string;
    readonly templateCode: string | null;
    readonly variables: Readonly<Record<string, string>>;
    readonly reference: string;
  }): Promise<string>;
}

/** Renders a template text with variables; never runs code from it. */
export interface TemplateRenderer {
  render(text: string, variables: Readonly<Record<string, unknown>>): Promise<string>;
  /** @returns what keeps a text from being rendered, whatever the variables are, or null */
  problemOf(text: string): string | null;
}

/** Tells people something, by templates, on the channels that they can be reached on. */
export interface Messenger {
  send(message: {
    readonly template: string;
    readonly to: Assignees;
    readonly instanceId: string | null;
    readonly variables: Readonly<Record<string, unknown>>;
  }): Promise<void>;
}
