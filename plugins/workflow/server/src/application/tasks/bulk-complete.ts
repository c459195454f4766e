import { createHash } from 'node:crypto';
import type { ActorReference, BulkResult } from '../../../../contracts';
import { isCoded, workflowError } from '../../../../contracts';
import type { Logger } from '../ports';
import type { StepDependencies } from '../step/dependencies';
import { completeTask, type Decision } from './complete-task';

/** Does a piece of work once for each key (application/idempotency.ts). */
export type Once = <Result>(
  caller: ActorReference,
  key: string | undefined,
  request: unknown,
  work: () => Promise<Result>,
) => Promise<Result>;

interface Bulk extends Decision {
  readonly tasks: readonly string[];
}

/**
 * Decides several tasks alike, each in a transaction of its own: what one of them is refused for is no
 * matter of the others. The same key gives the same answers again, refusals too.
 *
 * @throws IDEMPOTENCY_KEY_REUSED, IDEMPOTENCY_KEY_INVALID
 */
export async function bulkComplete(
  dependencies: StepDependencies & { readonly once: Once; readonly logger: Logger },
  actor: ActorReference,
  key: string | undefined,
  { tasks, ...decision }: Bulk,
): Promise<readonly BulkResult[]> {
  const request = { tasks, ...decision };
  await dependencies.once(actor, key, request, () => Promise.resolve(null));
  const results: BulkResult[] = [];
  for (const taskId of tasks) {
    const own = key === undefined ? undefined : `bulk:${digest(`${key}:${taskId}`)}`;
    const work = async (): Promise<BulkResult> => {
      const { outcome } = await completeTask(dependencies, taskId, actor, decision);
      return { documentId: taskId, done: true, outcome, code: null, message: null };
    };
    try {
      results.push(await dependencies.once(actor, own, request, work));
    } catch (error) {
      const refused = refusal(dependencies.logger, taskId, error);
      results.push(await dependencies.once(actor, own, request, () => Promise.resolve(refused)));
    }
  }
  return results;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function refusal(logger: Logger, taskId: string, error: unknown): BulkResult {
  const { code, messages } = isCoded(error) ? error : unforeseen(logger, error);
  return { documentId: taskId, done: false, outcome: null, code, message: messages };
}

function unforeseen(logger: Logger, error: unknown) {
  logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return workflowError('INTERNAL_ERROR');
}
