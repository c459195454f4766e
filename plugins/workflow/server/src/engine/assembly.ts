import { Engine } from 'bpmn-engine';
import { EngineError } from './errors';
import { sourceOf } from './model/compiled';
import { feelExpressions, feelScripts, type Evaluator } from './runtime/evaluation';
import type { CompiledDefinition } from './types';

/**
 * Has the engine itself load a definition and put every element of it together, without running
 * anything: what it cannot build must not wait for a case to find out.
 *
 * @throws EngineError `DIAGRAM_INVALID` with the engine's own reason
 */
export async function assertLoadable(model: CompiledDefinition): Promise<void> {
  const { context, feel, elementVariables } = sourceOf(model);
  const evaluator: Evaluator = { feel, variables: () => ({}), elementVariables };
  const engine = new Engine({
    name: model.key,
    expressions: feelExpressions(evaluator),
    scripts: feelScripts(evaluator),
    settings: { disableTrackState: true },
  });
  engine.addSource({ sourceContext: context });
  try {
    const [definition] = await engine.getDefinitions();
    const processes = definition?.getProcesses() ?? [];
    if (processes.length === 0) throw new Error('There is no process in it');
    for (const process of processes) process.getActivities();
  } catch (error) {
    throw new EngineError('DIAGRAM_INVALID', `The engine cannot load ${model.key}`, { cause: error });
  }
}
