import BpmnModdle, { type ParsedXml } from 'bpmn-moddle';
import type { Problem } from '../../../../contracts';
import { problem } from '../lint/problem';
import { workflowDescriptor } from '../../../../contracts';
import { scanXml } from './scan';

// One parser for all diagrams: building it costs more than parsing does (engine-facts).
const moddle = new BpmnModdle({ wf: workflowDescriptor });

export type Parsed =
  | { readonly parsed: ParsedXml; readonly problems: readonly [] }
  | { readonly parsed: null; readonly problems: readonly Problem[] };

/**
 * Reads the XML of a diagram (BPMN 2.0, ISO/IEC 19510). Whatever the parser merely warns of —
 * unknown elements, duplicate ids, dangling references — is refused.
 *
 * @returns the parsed file, or the problems that keep it from being read
 */
export async function parseXml(xml: string): Promise<Parsed> {
  const trouble = scanXml(xml);
  if (trouble) return { parsed: null, problems: [problem(trouble, '')] };
  try {
    const parsed = await moddle.fromXML(xml);
    if (parsed.warnings.length === 0) return { parsed, problems: [] };
    return { parsed: null, problems: parsed.warnings.slice(0, 20).map(({ message }) => unreadable(message)) };
  } catch (error) {
    return { parsed: null, problems: [unreadable(error instanceof Error ? error.message : String(error))] };
  }
}

function unreadable(detail: string): Problem {
  return problem('xml-unreadable', '', { detail: detail.split('\n').join(' ').slice(0, 200) });
}
