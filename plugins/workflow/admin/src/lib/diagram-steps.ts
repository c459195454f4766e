import type { DiagramState, LocalizedText } from '../../../contracts';

/** A node of a diagram, as far as its description in words needs it. */
export interface DiagramElement {
  readonly id: string;
  /** The BPMN type, e.g. `bpmn:UserTask`. */
  readonly type: string;
  readonly name: LocalizedText;
  readonly x: number;
  readonly y: number;
}

export interface DiagramStep {
  readonly id: string;
  readonly name: LocalizedText;
  readonly state: 'current' | 'passed' | 'ahead';
}

const STEPS = /^bpmn:(\w*Task|CallActivity|StartEvent|EndEvent|Intermediate\w+Event)$/;

/**
 * A diagram in words, for those who cannot see it: its named steps from left to right and what has
 * become of each. A step that was passed and is waited at again is the current one.
 */
export function describeSteps(
  elements: readonly DiagramElement[],
  { active, completed }: Pick<DiagramState, 'active' | 'completed'>,
): readonly DiagramStep[] {
  return elements
    .filter((element) => STEPS.test(element.type) && element.name['zh-Hans'] !== '')
    .toSorted((a, b) => a.x - b.x || a.y - b.y)
    .map(({ id, name }) => ({
      id,
      name,
      state: active.includes(id) ? 'current' : completed.includes(id) ? 'passed' : 'ahead',
    }));
}
