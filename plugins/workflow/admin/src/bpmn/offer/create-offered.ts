import type { Offer } from './catalogue';
import type { DrawnElement, ElementFactory } from '../modeler/services';

export interface Create {
  start(event: Event, what: DrawnElement | readonly DrawnElement[], context?: object): void;
}

/** Where a sub-process's own start stands in it. */
const INNER_START = { x: 40, y: 82 };

/** Hangs a new element on the mouse; a sub-process comes with its start event. */
export function createOffered(
  create: Create,
  factory: ElementFactory,
  event: Event,
  { target }: Offer,
): void {
  if (target.type !== 'bpmn:SubProcess') {
    create.start(event, factory.createShape(target));
    return;
  }
  const frame = factory.createShape({ ...target, x: 0, y: 0 });
  const start = factory.createShape({ type: 'bpmn:StartEvent', ...INNER_START, parent: frame });
  create.start(event, [frame, start], { hints: { autoSelect: [frame] } });
}
