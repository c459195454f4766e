import { workflowError } from '@city/plugin-workflow/contracts';
import { isStorable } from '../domain/text';
import type { HttpContext } from '../http/context';

const DEPTH_LIMIT = 64;

/**
 * Refuses text that PostgreSQL cannot store (U+0000, half a surrogate pair) and nesting that no form
 * has, for every address of the server, Strapi's own included: below, either would end as a 500. So would a
 * body that is not there at all, or of a type that nobody reads; it counts as empty.
 */
export default () =>
  async (context: HttpContext, next: () => Promise<unknown>): Promise<void> => {
    context.request.body ??= {};
    const fault = faultIn(context.query) ?? faultIn(context.request.body);
    if (fault !== null) throw workflowError('INVALID_REQUEST', { issues: [{ path: [], message: fault }] });
    await next();
  };

/** Walks without recursion: a megabyte of brackets must not overflow the stack. */
export function faultIn(value: unknown): string | null {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next.value === 'string') {
      if (!isStorable(next.value)) return 'Not valid Unicode text';
    } else if (typeof next.value === 'object' && next.value !== null) {
      if (next.depth >= DEPTH_LIMIT) return `Nested deeper than ${DEPTH_LIMIT} levels`;
      const depth = next.depth + 1;
      for (const [key, inner] of Object.entries(next.value)) {
        waiting.push({ value: key, depth }, { value: inner, depth });
      }
    }
  }
  return null;
}
