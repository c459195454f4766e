import { environment } from './environment';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

const sessionIdle = environment.SESSION_IDLE_MINUTES * MINUTE;
const sessionMax = environment.SESSION_MAX_HOURS * HOUR;

export default {
  workflow: {
    enabled: true,
    config: {
      jobs: { inProcess: environment.WORKFLOW_JOBS === 'in-process' },
      testClock: environment.WORKFLOW_TEST_CLOCK,
      mail: environment.mail,
      sms: environment.sms,
    },
  },
  'provincial-sso': {
    enabled: true,
    config: {
      publicUrl: environment.publicUrl,
      portals: environment.portals,
      returnPaths: environment.SSO_RETURN_PATHS,
      binding: { confirmTypedMobile: environment.SSO_CONFIRM_TYPED_MOBILE },
      portalTimeout: environment.SSO_PORTAL_TIMEOUT_SECONDS,
      cookieSecure: environment.cookieSecure,
    },
  },
  'users-permissions': {
    config: {
      jwtSecret: environment.JWT_SECRET,
      jwtManagement: 'refresh',
      sessions: {
        accessTokenLifespan: 10 * MINUTE,
        maxRefreshTokenLifespan: sessionMax,
        idleRefreshTokenLifespan: sessionIdle,
        maxSessionLifespan: sessionMax,
        idleSessionLifespan: sessionIdle,
        httpOnly: environment.SESSION_REFRESH_TOKEN === 'cookie',
        cookie: { name: 'city_refresh', secure: environment.cookieSecure, sameSite: 'strict', path: '/api' },
      },
      // Strapi counts by address here: an office behind one address signs in together.
      ratelimit: { interval: MINUTE * 1000, max: 60 },
      // The platform's own: read by src/extensions/users-permissions.
      localSignIn: environment.AUTH_LOCAL_ENABLED,
    },
  },
  upload: {
    config: {
      provider: 'local',
      sizeLimit: 10 * 1024 * 1024,
      security: { allowedTypes: ['application/pdf', 'image/jpeg', 'image/png'] },
      // The platform's own: read by src/extensions/upload.
      privateFolder: environment.PRIVATE_FILES_DIR,
    },
  },
};
