import type { Core } from '@strapi/strapi';
import { isFamilyAlive } from './session-family';

export interface JwtService {
  verify(token: string): Promise<{ readonly id: number; readonly sessionId?: string }>;
}

/**
 * Strapi's access tokens outlive a revocation by up to ten minutes, as it reads nothing but the token.
 * Signing out, unbinding and disabling must count at once (product.md section 2), so the session is
 * looked up as well. A token from before a renewal counts as long as the session that came of it.
 */
export function refusingEndedSessions<Service extends JwtService>(
  strapi: Core.Strapi,
  jwt: Service,
): Service {
  return {
    ...jwt,
    async verify(token: string) {
      const verified = await jwt.verify(token);
      const { sessionId } = verified;
      if (sessionId === undefined || !(await isFamilyAlive(strapi, sessionId, new Date()))) {
        throw new Error('The session has ended');
      }
      return verified;
    },
  };
}
