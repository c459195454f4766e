import type { ActorReference } from '../../../contracts';

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

/** Who calls. Routes are closed to nobody by Strapi's own authentication before this is asked. */
export function actorOf(audience: Audience, context: HttpContext): ActorReference {
  const id = context.state.user?.id;
  if (id === undefined) throw new Error('This route is open to nobody signed in; close it');
  return `${audience}:${id}`;
}
