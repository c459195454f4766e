import type { FetchBody } from 'openid-client';
import { PortalFailure } from '../../application/ports';

/** No answer of a portal is anywhere near this long. */
const LONGEST_ANSWER = 1024 * 1024;
/** "Later" and "too many": the portal works, but not now (RFC 9110, section 15.5.9; RFC 6585, section 4). */
const NOT_NOW = [408, 429];

interface FetchOptions {
  readonly method: string;
  readonly headers: Headers | Record<string, string>;
  readonly body?: FetchBody;
  readonly signal?: AbortSignal | undefined;
}

/**
 * `fetch` for whatever is asked of a portal: within the caller's time, never longer than a megabyte, never to
 * where a redirect points (it could carry ticket and sign to a stranger), over plain HTTP only to this machine
 * (for the stand-in portal). What it says when it fails repeats nothing that was sent or received.
 *
 * @param deadline the time that all calls of one sign-in share
 * @returns a fetch that throws PortalFailure `unavailable` when nothing sensible comes back in time, and
 *   `invalid-answer` when too much does
 */
export function boundedFetch(deadline: AbortSignal) {
  return async (url: string, options: FetchOptions): Promise<Response> => {
    refusePlainHttp(new URL(url));
    const signal = options.signal ? AbortSignal.any([deadline, options.signal]) : deadline;
    const { method, headers } = options;
    const body = options.body instanceof Uint8Array ? new Uint8Array(options.body) : (options.body ?? null);
    try {
      const response = await fetch(url, { method, headers, body, signal, redirect: 'manual' });
      if (response.status >= 500 || NOT_NOW.includes(response.status)) {
        await response.body?.cancel();
        throw new PortalFailure('unavailable', `The portal answered ${response.status}`);
      }
      return new Response(await readWithinLimit(response), {
        status: response.status,
        headers: response.headers,
      });
    } catch (error) {
      if (error instanceof PortalFailure) throw error;
      // The error itself may name the address, and with it a ticket.
      const problem = signal.aborted ? 'did not answer in time' : `cannot be reached (${codeOf(error)})`;
      throw new PortalFailure('unavailable', `The portal ${problem}`);
    }
  };
}

function refusePlainHttp({ protocol, hostname }: URL): void {
  const isThisMachine = hostname === '127.0.0.1' || hostname === 'localhost';
  if (protocol === 'https:' || (protocol === 'http:' && isThisMachine)) return;
  throw new PortalFailure('invalid-answer', 'The portal names an address that is not https');
}

/** @returns the body; null when there is none, which is all that an answer such as 204 may have */
async function readWithinLimit({ body }: Response): Promise<Uint8Array<ArrayBuffer> | null> {
  if (body === null) return null;
  const reader: ReadableStreamDefaultReader<Uint8Array> = body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > LONGEST_ANSWER) {
      await reader.cancel();
      throw new PortalFailure('invalid-answer', 'The portal’s answer is over 1 MB');
    }
    chunks.push(part.value);
  }
  return length === 0 ? null : new Uint8Array(Buffer.concat(chunks, length));
}

/** `ECONNREFUSED` and the like, which undici hides in the cause. */
function codeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' && /^[A-Z0-9_]{1,40}$/.test(code) ? code : 'no connection';
}
