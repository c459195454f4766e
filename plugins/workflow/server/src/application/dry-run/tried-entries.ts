import type { DryRunEntriesQuery, DryRunEntry } from '../../../../contracts';
import { workflowError } from '../../../../contracts';
import { caseTitle } from '../cases/case-title';
import type { DryRunDependencies } from './dependencies';

/** More than anybody reads through: whoever looks for another one searches. */
const MOST = 20;

/**
 * Entries to try a diagram on, the one with the newest case first (product.md section 7).
 *
 * @throws SUBJECT_UNKNOWN
 */
export async function triedEntries(
  { registry, instances }: Pick<DryRunDependencies, 'registry' | 'instances'>,
  { uid, search = '' }: DryRunEntriesQuery,
): Promise<readonly DryRunEntry[]> {
  if (!registry.subjects().some((subject) => subject.uid === uid)) {
    throw workflowError('SUBJECT_UNKNOWN', { uid });
  }
  const cases = await instances.newestOfEach(uid, search, MOST);
  return cases.map((instance) => ({
    documentId: instance.subject.documentId,
    title: caseTitle(registry, instance),
    startedAt: instance.startedAt.toISOString(),
    status: instance.status,
  }));
}
