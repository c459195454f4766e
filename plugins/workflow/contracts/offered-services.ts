import type { ActorReference } from './actor';
import type { InAppMessage } from './process';
import type { CaseService, Registry } from './services';

/** What the project around the plugin may ask of it besides its cases. */

export interface MessageService {
  /**
   * Sends a templated message on every channel the template has, by jobs of the transaction that
   * is open. `extra.address` overrides the contact (a mobile that is still to be proved).
   */
  send(input: {
    readonly template: string;
    readonly to: ActorReference;
    readonly variables: Readonly<Record<string, unknown>>;
    readonly address?: { readonly email?: string; readonly mobile?: string };
  }): Promise<void>;
}

/** Runs a mutation once per `Idempotency-Key` and answers repeats with the first result. */
export interface IdempotencyService {
  /**
   * @param caller who sent the key; keys of different callers never meet
   * @param key the header's value, or undefined: then the work just runs in a transaction
   * @param fingerprint method, address and body; the same key with another one is refused
   * @param work what to do, inside one transaction
   * @throws IDEMPOTENCY_KEY_REUSED, IDEMPOTENCY_KEY_INVALID
   */
  once<Result>(
    caller: ActorReference,
    key: string | undefined,
    fingerprint: unknown,
    work: () => Promise<Result>,
  ): Promise<Result>;
}

/** The messages of a personal centre. */
export interface InboxService {
  list(
    actor: ActorReference,
    page: { readonly page: number; readonly pageSize: number },
  ): Promise<{ readonly rows: readonly InAppMessage[]; readonly total: number }>;
  /** @throws MESSAGE_NOT_FOUND when the actor has no such message */
  markRead(actor: ActorReference, documentId: string): Promise<InAppMessage>;
}

export interface ClockService {
  now(): Date;
}

export interface ClaimService {
  /** Puts back what people hold and may do no longer; joins the caller's transaction. */
  releaseLapsed(): Promise<void>;
}

/** `strapi.plugin('workflow').service(<name>)`. */
export interface WorkflowServices {
  registry: Registry;
  cases: CaseService;
  claims: ClaimService;
  messages: MessageService;
  idempotency: IdempotencyService;
  inbox: InboxService;
  clock: ClockService;
}
