import { environment } from './environment';

export default {
  connection: {
    client: 'postgres',
    connection: {
      connectionString: environment.DATABASE_URL,
      ssl: environment.DATABASE_SSL ? { rejectUnauthorized: true } : false,
    },
    pool: { min: environment.DATABASE_POOL_MIN, max: environment.DATABASE_POOL_MAX },
    acquireConnectionTimeout: 30_000,
  },
};
