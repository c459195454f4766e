import { z } from 'zod';
import type { SmsSender } from '../../application/ports';

export interface SmsGateway {
  readonly url: string;
  readonly token: string;
  /** 15 s by default. A job waits that long, and holds its row's lock. */
  readonly timeoutMilliseconds?: number;
}

const answerSchema = z.object({ id: z.union([z.string().min(1), z.number()]) });

/**
 * Hands SMS to a gateway over HTTP, e.g. a city's own: `POST` with a bearer token (RFC 6750) and the JSON
 * `{ mobile, text, templateCode, variables, reference }`. The reference is the message's own and also goes
 * as `Idempotency-Key`, so that the gateway can tell a repeat. It answers 2xx with `{ id }`; anything
 * else, a redirect too, means that it did not take the message.
 */
export function httpSmsSender({ url, token, timeoutMilliseconds = 15_000 }: SmsGateway): SmsSender {
  return {
    async send(sms) {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          accept: 'application/json',
          'idempotency-key': sms.reference,
        },
        body: JSON.stringify(sms),
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMilliseconds),
      });
      if (!response.ok) {
        await response.body?.cancel();
        throw new Error(`The SMS gateway answered ${response.status}`);
      }
      const answer = answerSchema.safeParse(await response.json());
      if (!answer.success) throw new Error('The SMS gateway answered without an id');
      return String(answer.data.id);
    },
  };
}
