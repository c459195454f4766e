import type { LocalizedText, Problem } from '../../../contracts';
import { problem } from './lint/problem';
import { isExecutable, toDiagram } from './model/diagram';
import { namesOf } from './model/names';
import { parseXml } from './xml/parse';

/** What a diagram says it is: the flow it is a version of, and the flow's name. */
export interface DiagramIdentity {
  readonly key: string;
  readonly name: LocalizedText;
}

export type Identification =
  | { readonly identity: DiagramIdentity; readonly problems: readonly [] }
  | { readonly identity: null; readonly problems: readonly Problem[] };

const KEY = /^[A-Za-z_][\w.-]{0,99}$/;

/**
 * Reads which flow a diagram is of: the id of its executable process, or of its first one. Whatever else is
 * wrong with it is the check's to say.
 *
 * @returns the problems instead when it cannot be read, or has no process to go by
 */
export async function identifyDiagram(xml: string): Promise<Identification> {
  const { parsed, problems } = await parseXml(xml);
  if (!parsed) return { identity: null, problems };
  const { processes } = toDiagram(parsed);
  const process = processes.find(isExecutable) ?? processes[0];
  if (!process) return { identity: null, problems: [problem('one-process', '', { count: 0 })] };
  if (!KEY.test(process.id))
    return {
      identity: null,
      problems: [problem('element-id', process.id, { id: process.id.slice(0, 100) })],
    };
  return { identity: { key: process.id, name: namesOf(process.element) }, problems: [] };
}
