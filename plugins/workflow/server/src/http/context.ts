import { workflowError, type ActorReference } from '../../../contracts';

/** What the plugin's controllers use of Koa's context under Strapi. */
export interface HttpContext {
  readonly method: string;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly request: { readonly body?: unknown };
  readonly state: { readonly user?: { readonly id: number } };
  status: number;
  body: unknown;
  get(header: string): string;
  set(header: string, value: string): void;
}

/** The two kinds of people who call: admin-panel users and front-end users. */
export type Audience = 'admin' | 'user';

/**
 * Who calls.
 *
 * @throws AUTHENTICATION_REQUIRED when it is nobody, e.g. an API token, which Strapi lets through
 */
export function actorOf(audience: Audience, context: HttpContext): ActorReference {
  const id = context.state.user?.id;
  if (id === undefined) throw workflowError('AUTHENTICATION_REQUIRED');
  return `${audience}:${id}`;
}
