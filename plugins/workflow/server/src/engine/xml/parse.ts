import BpmnModdle, { type ParsedXml } from 'bpmn-moddle';
import type { Problem } from '../../../../contracts';
import { problem } from '../lint/problem';
import { workflowDescriptor } from '../../../../contracts';
import { idOf, isElement } from '../model/moddle';
import { idAt } from './locate';
import { scanXml } from './scan';
import { findingOf, inOneLine } from './warnings';

// One parser for all diagrams: building it costs more than parsing does (engine-facts).
const moddle = new BpmnModdle({ wf: workflowDescriptor });

export type Parsed =
  | { readonly parsed: ParsedXml; readonly problems: readonly [] }
  | { readonly parsed: null; readonly problems: readonly Problem[] };

/**
 * Reads the XML of a diagram (BPMN 2.0, ISO/IEC 19510). What the parser stumbles over and the engine would
 * meet — unknown elements, doubled ids, references into nothing — is refused.
 *
 * @returns the parsed file, or the problems that keep it from being read
 */
export async function parseXml(xml: string): Promise<Parsed> {
  const trouble = scanXml(xml);
  if (trouble) return { parsed: null, problems: [problem(trouble, '', { detail: '…' })] };
  try {
    const parsed = await moddle.fromXML(xml);
    const problems = parsed.warnings.flatMap((warning) => findingOf(xml, warning) ?? []);
    return problems.length === 0
      ? { parsed, problems: [] }
      : { parsed: null, problems: problems.slice(0, MOST_PROBLEMS).map((one) => located(one, parsed)) };
  } catch (error) {
    return {
      parsed: null,
      problems: [unreadable(xml, error instanceof Error ? error.message : String(error))],
    };
  }
}

const MOST_PROBLEMS = 50;

function located(found: Problem, { rootElement }: ParsedXml): Problem {
  return found.elementId === '' && isElement(rootElement)
    ? { ...found, elementId: idOf(rootElement) }
    : found;
}

function unreadable(xml: string, detail: string): Problem {
  if (detail.startsWith('failed to parse document')) return problem('xml-not-bpmn', '');
  return problem('xml-unreadable', idAt(xml, detail), { detail: inOneLine(detail) });
}
