import type { Problem } from '../../../contracts';

/**
 * What can go wrong at the engine's door:
 *
 * - `NOT_WAITING` nothing waits for the command; the case is unchanged
 * - `EXECUTION_FAILED` the diagram cannot go on; the session must be thrown away, the step undone
 * - `STATE_INVALID` the stored state is not one of this definition
 * - `DIAGRAM_INVALID` a diagram that was to be loaded does not pass the check (see `problems`)
 */
export type EngineErrorCode = 'NOT_WAITING' | 'EXECUTION_FAILED' | 'STATE_INVALID' | 'DIAGRAM_INVALID';

export class EngineError extends Error {
  readonly code: EngineErrorCode;
  readonly problems: readonly Problem[];

  constructor(
    code: EngineErrorCode,
    message: string,
    options: { cause?: unknown; problems?: readonly Problem[] } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'EngineError';
    this.code = code;
    this.problems = options.problems ?? [];
  }
}
