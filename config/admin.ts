import { environment } from './environment';

const HOUR = 60 * 60;

export default {
  auth: {
    secret: environment.ADMIN_JWT_SECRET,
    cookie: { secure: environment.cookieSecure, sameSite: 'strict' },
    sessions: {
      accessTokenLifespan: HOUR / 2,
      maxRefreshTokenLifespan: 7 * 24 * HOUR,
      idleRefreshTokenLifespan: 24 * HOUR,
      maxSessionLifespan: 12 * HOUR,
      idleSessionLifespan: 2 * HOUR,
    },
  },
  apiToken: { salt: environment.API_TOKEN_SALT },
  transfer: { token: { salt: environment.TRANSFER_TOKEN_SALT } },
  secrets: { encryptionKey: environment.ENCRYPTION_KEY },
  flags: { nps: false, promoteEE: false, docLinks: false },
  ai: { enabled: false },
  autoOpen: false,
  watchIgnoreFiles: ['**/plugins/*/admin/**', '**/plugins/*/contracts/**', '**/tests/**', '**/.data/**'],
};
