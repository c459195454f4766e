import type { Problem } from '../../../contracts';
import { assertLoadable } from './assembly';
import { EngineError } from './errors';
import { loadFeel } from './feel/language';
import { checkDiagram } from './lint/check';
import { isError, problem } from './lint/problem';
import { toCompiledDefinition } from './model/compiled';
import { toDiagram } from './model/diagram';
import { assigneesNamedIn } from './model/tasks';
import type { CompiledDefinition, DiagramVocabulary } from './types';
import { parseXml } from './xml/parse';

export interface Compilation {
  readonly definition: CompiledDefinition | null;
  readonly problems: readonly Problem[];
}

/**
 * Checks a diagram and compiles it (product.md section 7): at every deployment, and whenever
 * somebody asks what is wrong with a draft.
 *
 * @param xml BPMN 2.0 XML
 * @param vocabulary what the house around the diagram knows: actions, assignees, forms, templates
 * @returns the definition with what it is warned of, or null with every problem found
 */
export function compileDiagram(xml: string, vocabulary: DiagramVocabulary): Promise<Compilation> {
  return compile(xml, vocabulary);
}

/**
 * Loads a version that was deployed before. It is as safe as at its deployment; only names that the
 * house may have dropped since are not looked up.
 *
 * @throws EngineError `DIAGRAM_INVALID` when it does not pass the check
 */
export async function loadDiagram(xml: string): Promise<CompiledDefinition> {
  const { definition, problems } = await compile(xml, null);
  if (definition) return definition;
  throw new EngineError('DIAGRAM_INVALID', 'The diagram does not pass the check', { problems });
}

/**
 * The assignees that a diagram names: of tasks, of messages, and whatever the literal inputs of its actions
 * may mean. What the house knows of them is to be asked before the check.
 *
 * @returns each once; none of a file that cannot be read
 */
export async function namedAssignees(xml: string): Promise<readonly string[]> {
  const { parsed } = await parseXml(xml);
  return parsed ? assigneesNamedIn(toDiagram(parsed)) : [];
}

async function compile(xml: string, vocabulary: DiagramVocabulary | null): Promise<Compilation> {
  const { parsed, problems } = await parseXml(xml);
  if (!parsed) return { definition: null, problems };
  const feel = await loadFeel();
  const diagram = toDiagram(parsed);
  const found = checkDiagram(diagram, { vocabulary, feel });
  if (found.some(isError)) return { definition: null, problems: found };
  const definition = toCompiledDefinition(diagram, feel);
  try {
    await assertLoadable(definition);
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return {
      definition: null,
      problems: [problem('xml-unreadable', definition.key, { detail: error.message })],
    };
  }
  return { definition, problems: found };
}
