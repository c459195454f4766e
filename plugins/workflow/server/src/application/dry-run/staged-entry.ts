import { z } from 'zod';
import type { ActorReference, DryRunSubject, Subject, SubjectReference } from '../../../../contracts';
import { workflowError } from '../../../../contracts';
import type { StagedWorld } from './staged-world';

interface StagedEntry {
  readonly reference: SubjectReference;
  readonly applicant: ActorReference;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * The entry that the case is tried on: made for it, or one that is there and whose applicant its last case
 * knows.
 *
 * @throws SUBJECT_UNKNOWN, SUBJECT_NOT_FOUND, SAMPLE_NOT_OFFERED, INVALID_REQUEST for a sample's inputs, and
 *   what the project's own submission says
 */
export async function stagedEntry(world: StagedWorld, asked: DryRunSubject): Promise<StagedEntry> {
  const { uid } = asked;
  const subject = world.registry.subjects().find((one) => one.uid === uid);
  if (!subject) throw workflowError('SUBJECT_UNKNOWN', { uid });
  if ('sample' in asked) return madeEntry(subject, asked.sample);
  const { documentId } = asked;
  const last = await world.instances.newestOf({ uid, documentId });
  if (!last) throw workflowError('SUBJECT_NOT_FOUND', { uid, documentId });
  return { reference: { uid, documentId }, applicant: last.applicant, variables: {} };
}

async function madeEntry({ uid, sample }: Subject, given: Readonly<Record<string, unknown>>) {
  if (!sample) throw workflowError('SAMPLE_NOT_OFFERED', { uid });
  const inputs = z.safeParse(sample.inputs, given);
  if (!inputs.success) {
    const issues = inputs.error.issues.slice(0, 50).map(({ path, message }) => ({
      path: ['data', 'subject', 'sample', ...path],
      message,
    }));
    throw workflowError('INVALID_REQUEST', { issues });
  }
  const { documentId, applicant, variables = {} } = await sample.create(inputs.data);
  return { reference: { uid, documentId }, applicant, variables };
}
