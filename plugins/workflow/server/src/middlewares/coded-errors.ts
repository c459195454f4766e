import type { Core } from '@strapi/strapi';
import {
  isCoded,
  preferredLocale,
  workflowError,
  type Coded,
  type WorkflowErrorCode,
} from '../../../contracts';

interface Context {
  readonly path: string;
  readonly state: { readonly user?: unknown };
  readonly response: { readonly _explicitStatus?: boolean };
  status: number;
  body: unknown;
  get(header: string): string;
  set(header: string, value: string): void;
}

interface Config {
  /** First parts of the addresses whose errors are coded, e.g. those of other plugins. */
  readonly addresses?: readonly string[];
}

/**
 * Answers every error of the API with a stable code and a message in the caller's language
 * (api.md). It also gives codes to the errors that Strapi raises by itself.
 */
export default ({ addresses = ['api', 'workflow'] }: Config, { strapi }: { strapi: Core.Strapi }) => {
  // As the router takes them: letters count without case.
  const ours = new RegExp(`^/(${addresses.join('|')})(/|$)`, 'i');
  return async (context: Context, next: () => Promise<unknown>): Promise<void> => {
    const isOurs = ours.test(context.path);
    try {
      await next();
    } catch (error) {
      // What the plugin refuses at another's door, such as the content manager's, is coded there too.
      if (!isOurs && !isCoded(error)) throw error;
      answer(context, codedFrom(strapi, context, error));
      return;
    }
    const refused = isOurs ? uncoded(context) : null;
    if (refused) answer(context, refused);
  };
};

function answer(context: Context, { code, status, messages, details }: Coded): void {
  const locale = preferredLocale(context.get('accept-language'));
  context.status = status;
  context.set('Content-Language', locale);
  context.set('Cache-Control', 'no-store');
  context.body = {
    data: null,
    error: { status, name: code, message: messages[locale], details: { ...details, code } },
  };
}

function codedFrom(strapi: Core.Strapi, context: Context, error: unknown): Coded {
  if (isCoded(error)) return error;
  const status = statusOf(error);
  if (status >= 500 && CODE_BY_STATUS[status] === undefined)
    strapi.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return workflowError(codeFor(context, status, error), detailsOf(error));
}

/** The HTTP status that Strapi, Koa or a parser meant; Strapi keeps some in the error's name. */
function statusOf(error: unknown): number {
  const { name, status, statusCode } = (error ?? {}) as Record<string, unknown>;
  const byName = typeof name === 'string' ? STATUS_BY_NAME[name] : undefined;
  const own = [status, statusCode].find((value) => typeof value === 'number');
  return byName ?? own ?? 500;
}

const STATUS_BY_NAME: Readonly<Record<string, number>> = {
  ApplicationError: 400,
  ValidationError: 400,
  YupValidationError: 400,
  PaginationError: 400,
  UnauthorizedError: 401,
  ForbiddenError: 403,
  PolicyError: 403,
  NotFoundError: 404,
  PayloadTooLargeError: 413,
  RateLimitError: 429,
};

const CODE_BY_STATUS: Readonly<Record<number, WorkflowErrorCode>> = {
  400: 'INVALID_REQUEST',
  401: 'AUTHENTICATION_REQUIRED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'TOO_MANY_REQUESTS',
  // The router's word for a method that no address here knows, such as TRACE.
  501: 'METHOD_NOT_ALLOWED',
};

function codeFor(context: Context, status: number, error: unknown): WorkflowErrorCode {
  const { name, message } = (error ?? {}) as { name?: unknown; message?: unknown };
  if (name === 'SyntaxError') return 'MALFORMED_BODY';
  if (message === 'Invalid identifier or password') return 'INVALID_CREDENTIALS';
  // Strapi answers 403 to nobody; nobody should sign in first (api.md, status codes).
  if (status === 403 && context.state.user === undefined) return 'AUTHENTICATION_REQUIRED';
  return CODE_BY_STATUS[status] ?? (status < 500 ? 'INVALID_REQUEST' : 'INTERNAL_ERROR');
}

function detailsOf(error: unknown): Readonly<Record<string, unknown>> {
  const { details } = (error ?? {}) as { details?: unknown };
  return typeof details === 'object' && details !== null ? { ...details } : {};
}

/** An error that Strapi put into the answer without throwing it, such as `ctx.badRequest()`. */
function uncoded(context: Context): Coded | null {
  const { error } = (context.body ?? {}) as { error?: { details?: { code?: unknown } } };
  if (context.status < 400 || typeof error?.details?.code === 'string') return null;
  return workflowError(codeFor(context, context.status, error), detailsOf(error));
}
