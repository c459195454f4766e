import type { DefinitionState } from 'bpmn-elements';
import { EngineError } from '../errors';

/**
 * Reads the state that a snapshot wrote.
 *
 * @throws EngineError `STATE_INVALID` when it is none, or that of another process
 */
export function readState(key: string, text: string): DefinitionState {
  const stored = parse(text);
  if (!isStored(stored) || stored.key !== key)
    throw new EngineError('STATE_INVALID', `Not the state of a case of ${key}`);
  return stored.definition;
}

export function writeState(key: string, definition: DefinitionState): string {
  return JSON.stringify({ key, definition } satisfies StoredState);
}

interface StoredState {
  readonly key: string;
  readonly definition: DefinitionState;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new EngineError('STATE_INVALID', 'The stored state is no JSON', { cause: error });
  }
}

function isStored(value: unknown): value is StoredState {
  if (typeof value !== 'object' || value === null || !('key' in value) || !('definition' in value))
    return false;
  return typeof value.definition === 'object' && value.definition !== null && 'counters' in value.definition;
}
