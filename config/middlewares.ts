import { environment } from './environment';

/**
 * Nothing but this server: no third party is ever asked for a script, a font, a picture or data. As texts,
 * because Strapi merges lists with its own, item by item.
 */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    'default-src': "'self'",
    'base-uri': "'self'",
    'connect-src': "'self'",
    'font-src': "'self' data:",
    'form-action': "'self'",
    'frame-ancestors': "'self'",
    'frame-src': "'self'",
    'img-src': "'self' data: blob:",
    'manifest-src': "'self'",
    'media-src': "'self' data: blob:",
    'object-src': "'none'",
    'script-src': "'self'",
    'script-src-attr': "'none'",
    'style-src': "'self' 'unsafe-inline'",
    'worker-src': "'self' blob:",
  },
};

const MEGABYTE = 1024 * 1024;

/** Only what is uploaded as `files` is kept; everything else in a multipart body is let go. */
const formidable = {
  maxFileSize: 10 * MEGABYTE,
  maxFields: 20,
  maxFieldsSize: 64 * 1024,
  filter: ({ name }: { name: string | null }) => name === 'files',
};

export default [
  'global::request-log',
  'global::panel-errors',
  'strapi::errors',
  {
    name: 'plugin::workflow.coded-errors',
    config: { addresses: ['api', 'workflow', 'provincial-sso'] },
  },
  {
    name: 'strapi::security',
    config: { contentSecurityPolicy, hsts: environment.cookieSecure && { maxAge: 31_536_000 } },
  },
  {
    name: 'strapi::cors',
    config: {
      origin: environment.CORS_ORIGINS,
      headers: ['Content-Type', 'Authorization', 'Accept', 'Accept-Language', 'Idempotency-Key'],
      expose: ['Content-Language', 'Content-Disposition', 'Retry-After'],
      maxAge: 3600,
    },
  },
  'global::portal',
  'strapi::query',
  { name: 'global::incoming-body', config: { multipartLimit: 11 * MEGABYTE } },
  {
    name: 'strapi::body',
    config: { jsonLimit: MEGABYTE, formLimit: MEGABYTE, textLimit: MEGABYTE, formidable },
  },
  'global::storable-text',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
