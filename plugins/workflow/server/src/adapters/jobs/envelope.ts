import type { Job } from '../../application/ports';

/**
 * What stands in the queue: the job, and the key it was added with. Graphile takes the key off a running
 * job that is removed or replaced; a row without the key that its envelope names is such a leftover.
 */
export interface Envelope {
  readonly job: Job;
  readonly key: string | null;
}

/** @throws Error when something else than our own queue wrote the row */
export function openEnvelope(payload: unknown): Envelope {
  const envelope = payload as Partial<Envelope> | null;
  if (typeof envelope?.job?.name !== 'string') throw new Error('A job in the queue has no envelope');
  return { job: envelope.job, key: envelope.key ?? null };
}
