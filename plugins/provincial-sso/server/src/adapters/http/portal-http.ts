import { PortalFailure } from '../../application/ports';

const LIMIT_BYTES = 1024 * 1024;
/** "Later" and "too many": the portal works, but not now (RFC 9110, section 15.5.9; RFC 6585, section 4). */
const NOT_NOW = [408, 429];

/**
 * Asks a portal for a text.
 *
 * @param signal aborts when the time for the portal is over
 * @returns the answer's body, at most 1 MB
 * @throws PortalFailure `unavailable` when no answer comes in time or the portal has an error of its own,
 *   `invalid-answer` for everything else but a 2xx with UTF-8 text; its message repeats nothing that was
 *   sent or received
 */
export function getText(url: URL, signal: AbortSignal): Promise<string> {
  return ask(url, { method: 'GET' }, signal);
}

/** The same with a form (`application/x-www-form-urlencoded`). @throws PortalFailure as `getText` */
export function postForm(
  url: URL,
  fields: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<string> {
  return ask(url, { method: 'POST', body: new URLSearchParams(fields) }, signal);
}

async function ask(url: URL, request: RequestInit, signal: AbortSignal): Promise<string> {
  try {
    // A redirect could carry ticket and sign to a stranger.
    const response = await fetch(url, { ...request, redirect: 'manual', signal });
    if (!response.ok) {
      await response.body?.cancel();
      throw statusFailure(response.status);
    }
    return await boundedText(response);
  } catch (error) {
    if (error instanceof PortalFailure) throw error;
    // The error itself may name the address, and with it the ticket.
    const problem = signal.aborted ? 'did not answer in time' : `cannot be reached (${codeOf(error)})`;
    throw new PortalFailure('unavailable', `The portal ${problem}`);
  }
}

function statusFailure(status: number): PortalFailure {
  const passing = status >= 500 || NOT_NOW.includes(status);
  return new PortalFailure(passing ? 'unavailable' : 'invalid-answer', `The portal answered ${status}`);
}

async function boundedText(response: Response): Promise<string> {
  const body = response.body as AsyncIterable<Uint8Array> | null;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let size = 0;
  // Counted after decompression: a small answer may unfold into a large one.
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > LIMIT_BYTES) throw new PortalFailure('invalid-answer', 'The portal’s answer is over 1 MB');
    text += decode(() => decoder.decode(chunk, { stream: true }));
  }
  return text + decode(() => decoder.decode());
}

function decode(run: () => string): string {
  try {
    return run();
  } catch {
    throw new PortalFailure('invalid-answer', 'The portal’s answer is not UTF-8');
  }
}

/** `ECONNREFUSED` and the like, which undici hides in the cause. */
function codeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' && /^[A-Z0-9_]{1,40}$/.test(code) ? code : 'no connection';
}
