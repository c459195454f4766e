import { isCoded, workflowError, type Coded, type DryRunFailure } from '../../../../contracts';
import type { Logger } from '../ports';

/** Somebody else's turn, not the diagram's fault: the whole try is refused. */
const NOT_OF_THE_DIAGRAM = ['DRY_RUN_BUSY'];

/**
 * What a refused move is answered with. An error that nobody foresaw is the move's failure too, because it
 * would undo the same step in real life; it is logged, as the server's own errors are.
 *
 * @param move null when the case did not even start
 */
export function failureOf(
  { logger }: { readonly logger: Logger },
  move: number | null,
  error: unknown,
): DryRunFailure {
  const coded = isCoded(error) ? error : unforeseen(logger, error);
  const { code, messages: message, details } = coded;
  if (NOT_OF_THE_DIAGRAM.includes(code)) throw error;
  return { move, code, message, details: { ...details } };
}

function unforeseen(logger: Logger, error: unknown): Coded {
  logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return workflowError('INTERNAL_ERROR');
}
