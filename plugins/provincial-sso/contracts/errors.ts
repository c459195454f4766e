import type { LocalizedText } from './localized-text';
import texts from './translations/errors.json';

/** Every code that this plugin answers with, and its HTTP status (api.md). */
export const SSO_ERROR_STATUS = {
  INVALID_REQUEST: 400,
  AUTHENTICATION_REQUIRED: 401,
  RETURN_PATH_NOT_ALLOWED: 400,
  PORTAL_UNKNOWN: 400,
  SIGN_IN_CODE_INVALID: 401,
  CONFIRMATION_INVALID: 401,
  LOGOUT_TOKEN_INVALID: 400,
  ASSURANCE_LEVEL_TOO_LOW: 403,
  TOO_MANY_REQUESTS: 429,
  ACCOUNT_NOT_FOUND: 404,
  IDENTITY_NOT_BOUND: 409,
  ACCOUNT_NOT_UNBOUND: 409,
  MOBILE_INVALID: 400,
  USERNAME_TAKEN: 409,
} as const;

export type SsoErrorCode = keyof typeof SSO_ERROR_STATUS;

/** An error that a caller may see: a stable code from the closed list, in both languages. */
export class SsoError extends Error {
  readonly code: SsoErrorCode;
  readonly status: number;
  readonly messages: LocalizedText;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: SsoErrorCode, details: Readonly<Record<string, unknown>> = {}) {
    super(`${code}: ${texts[code].en}`);
    this.name = 'SsoError';
    this.code = code;
    this.status = SSO_ERROR_STATUS[code];
    this.messages = texts[code];
    this.details = details;
  }
}
