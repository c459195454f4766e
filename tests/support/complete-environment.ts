import { randomBytes } from 'node:crypto';

const key = () => randomBytes(32).toString('base64');

/** Every variable that an installation cannot start without. */
export const COMPLETE_ENVIRONMENT = {
  DATABASE_URL: 'postgresql://city:secret@127.0.0.1:5432/city',
  APP_KEYS: `${key()},${key()}`,
  API_TOKEN_SALT: key(),
  ADMIN_JWT_SECRET: key(),
  TRANSFER_TOKEN_SALT: key(),
  JWT_SECRET: key(),
  ENCRYPTION_KEY: key(),
  PERSONAL_DATA_KEYS: `k2:${key()},k1:${key()}`,
  PERSONAL_DATA_INDEX_KEY: key(),
};
