import type { Core } from '@strapi/strapi';

export interface JwtService {
  verify(token: string): Promise<{ readonly id: number; readonly sessionId?: string }>;
}

/**
 * Strapi's access tokens outlive a revocation by up to ten minutes, as it reads nothing but the token.
 * Signing out, unbinding and disabling must count at once (product.md section 2), so the session is
 * looked up as well.
 */
export function refusingEndedSessions<Service extends JwtService>(
  strapi: Core.Strapi,
  jwt: Service,
): Service {
  return {
    ...jwt,
    async verify(token: string) {
      const verified = await jwt.verify(token);
      const sessions = strapi.sessionManager('users-permissions');
      if (verified.sessionId === undefined || !(await sessions.isSessionActive(verified.sessionId))) {
        throw new Error('The session has ended');
      }
      return verified;
    },
  };
}
