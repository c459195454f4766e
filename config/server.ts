import { environment } from './environment';

export default {
  host: environment.HOST,
  port: environment.PORT,
  url: environment.publicUrl,
  app: { keys: environment.APP_KEYS },
  proxy: { koa: environment.TRUST_PROXY },
  // The installation runs where no third party can be reached: nothing asks for updates.
  logger: { updates: { enabled: false }, startup: { enabled: environment.NODE_ENV === 'development' } },
  transfer: { remote: { enabled: false } },
  http: { serverOptions: { requestTimeout: 60_000 } },
};
