/** An element of a diagram as bpmn-moddle holds it, in a modeler or parsed from a file. */
export interface DiagramElement {
  readonly $type: string;
  readonly [property: string]: unknown;
}

export function isElement(value: unknown): value is DiagramElement {
  return typeof value === 'object' && value !== null && '$type' in value && typeof value.$type === 'string';
}

export function elementsIn(element: DiagramElement, property: string): readonly DiagramElement[] {
  const value = element[property];
  return Array.isArray(value) ? value.filter(isElement) : [];
}

export function textIn(element: DiagramElement, property: string): string {
  const value = element[property];
  return typeof value === 'string' ? value : '';
}

export function extensionElementsOf(element: DiagramElement): DiagramElement | null {
  const extensions = element.extensionElements;
  return isElement(extensions) ? extensions : null;
}

export function extensionsIn(element: DiagramElement, type: string): readonly DiagramElement[] {
  const extensions = extensionElementsOf(element);
  return extensions ? elementsIn(extensions, 'values').filter(({ $type }) => $type === type) : [];
}

/** The process that is run; one that is only called by it is not. */
export function runProcess(definitions: DiagramElement): DiagramElement | null {
  const processes = elementsIn(definitions, 'rootElements').filter(({ $type }) => $type === 'bpmn:Process');
  return processes.find(({ isExecutable }) => isExecutable === true) ?? processes[0] ?? null;
}

const HUMAN_TASKS: readonly string[] = ['bpmn:UserTask', 'bpmn:ManualTask'];

/** The tasks that people do, of all processes and sub-processes, in the order of the file. */
export function humanTasks(definitions: DiagramElement): readonly DiagramElement[] {
  const within = (scope: DiagramElement): readonly DiagramElement[] =>
    elementsIn(scope, 'flowElements').flatMap((element) =>
      HUMAN_TASKS.includes(element.$type) ? [element] : within(element),
    );
  return elementsIn(definitions, 'rootElements').flatMap(within);
}
