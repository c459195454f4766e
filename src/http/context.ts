import { preferredLocale, workflowError, type Locale } from '@city/plugin-workflow/contracts';

/** What the city's controllers use of Koa's context under Strapi. */
export interface HttpContext {
  readonly method: string;
  readonly path: string;
  readonly ip: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly request: { body?: unknown; files?: Readonly<Record<string, unknown>> };
  readonly state: { readonly user?: SignedIn; readonly session?: { readonly id: string } };
  status: number;
  body: unknown;
  get(header: string): string;
  set(header: string, value: string): void;
}

/** The account that Strapi's users-permissions signed in. */
export interface SignedIn {
  readonly id: number;
  readonly documentId: string;
}

/** @throws AUTHENTICATION_REQUIRED when no account is signed in, e.g. for an API token */
export function accountOf(context: HttpContext): SignedIn {
  const { user } = context.state;
  if (user === undefined) throw workflowError('AUTHENTICATION_REQUIRED');
  return user;
}

export function localeOf(context: HttpContext): Locale {
  return preferredLocale(context.get('accept-language'));
}
