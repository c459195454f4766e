import { PortalFailure, type LogoutNotice } from '../../application/ports';
import { ATTRIBUTE, elementIn, readXml, textIn } from './xml';

/**
 * Reads a notice of CAS's single logout (CAS Protocol 3.0, section 2.3.3): a SAML `LogoutRequest` that
 * nobody signs. It names the ticket, which only the portal, the browser and this server ever saw; so its
 * session is ended, and no subject's. A ticket has one session, which ends once: that a notice comes again
 * does no harm, so none is remembered, or strangers would fill the memory.
 *
 * @throws PortalFailure `invalid-answer` when it is no such request
 */
export function readLogoutRequest(xml: string): LogoutNotice {
  const request = elementIn(readXml(xml), 'LogoutRequest');
  const ticket = request && textIn(request, 'SessionIndex');
  const noticeId = request && textIn(request, `${ATTRIBUTE}ID`);
  if (!fits(ticket) || !fits(noticeId)) {
    throw new PortalFailure('invalid-answer', 'The logout request names no session, or has no id');
  }
  return { portalSession: ticket, subject: null, noticeId: null };
}

function fits(text: string | null): text is string {
  return text !== null && /^[\x21-\x7e]{1,2048}$/.test(text);
}
