import { PortalFailure } from '../../application/ports';
import { boundedFetch } from './bounded-fetch';

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

async function ask(
  url: URL,
  request: { readonly method: string; readonly body?: URLSearchParams },
  signal: AbortSignal,
): Promise<string> {
  const response = await boundedFetch(signal)(url.href, { headers: {}, ...request });
  if (!response.ok) throw new PortalFailure('invalid-answer', `The portal answered ${response.status}`);
  const bytes = await response.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new PortalFailure('invalid-answer', 'The portal’s answer is not UTF-8');
  }
}
