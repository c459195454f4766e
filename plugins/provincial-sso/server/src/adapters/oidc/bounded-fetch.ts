import type { FetchBody } from 'openid-client';
import { PortalFailure } from '../../application/ports';

/** No answer of an identity provider is anywhere near this long. */
const LONGEST_ANSWER = 1024 * 1024;

interface FetchOptions {
  readonly method: string;
  readonly headers: Headers | Record<string, string>;
  readonly body?: FetchBody;
  readonly signal?: AbortSignal | undefined;
}

/**
 * `fetch` for the libraries that speak OIDC: within the caller's time, never longer than a megabyte, never
 * to where a redirect points, over plain HTTP only to this machine (for the stand-in portal).
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
      if (response.status >= 500 || response.status === 429) {
        await response.body?.cancel();
        throw new PortalFailure('unavailable', `the portal answered ${response.status}`);
      }
      return new Response(await readWithinLimit(response), {
        status: response.status,
        headers: response.headers,
      });
    } catch (error) {
      if (error instanceof PortalFailure) throw error;
      throw new PortalFailure(
        'unavailable',
        signal.aborted ? 'the portal did not answer in time' : 'the portal cannot be reached',
      );
    }
  };
}

function refusePlainHttp({ protocol, hostname }: URL): void {
  const isThisMachine = hostname === '127.0.0.1' || hostname === 'localhost';
  if (protocol === 'https:' || (protocol === 'http:' && isThisMachine)) return;
  throw new PortalFailure('invalid-answer', 'the portal names an address that is not https');
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
      throw new PortalFailure('invalid-answer', 'the answer is longer than 1 MB');
    }
    chunks.push(part.value);
  }
  return length === 0 ? null : new Uint8Array(Buffer.concat(chunks, length));
}
