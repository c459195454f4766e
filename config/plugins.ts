import { environment } from './environment';

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

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
  'users-permissions': {
    config: {
      jwtSecret: environment.JWT_SECRET,
      jwtManagement: 'refresh',
      sessions: {
        accessTokenLifespan: 10 * MINUTE,
        maxRefreshTokenLifespan: 30 * DAY,
        idleRefreshTokenLifespan: 7 * DAY,
        maxSessionLifespan: DAY,
        idleSessionLifespan: 2 * 60 * MINUTE,
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
