import type { Core } from '@strapi/strapi';
import { auditLog } from '../audit';
import { workflow } from '../store/workflow';

/** What is written down and told of a unit's people (product.md sections 5 and 8). */

/** Appends to the audit log; do it last in a transaction (src/audit). */
export function record(
  strapi: Core.Strapi,
  event: string,
  accountId: number,
  details: Readonly<Record<string, unknown>>,
): Promise<void> {
  return auditLog(strapi).append({
    event,
    actor: `user:${accountId}`,
    at: workflow(strapi, 'clock').now(),
    details,
  });
}

/** Tells somebody on every channel that the template has words for. */
export function tell(
  strapi: Core.Strapi,
  template: string,
  accountId: number,
  variables: Readonly<Record<string, unknown>>,
): Promise<void> {
  return workflow(strapi, 'messages').send({ template, to: `user:${accountId}`, variables });
}
