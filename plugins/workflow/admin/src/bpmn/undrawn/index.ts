import { completeDrawing } from './complete';
import type { Changeable, Moddle } from './drawing';

interface ParsedEvent {
  /** Not there when the file could not be read. */
  readonly definitions?: Changeable;
}

interface Bus {
  on(event: 'import.parse.complete', listener: (event: ParsedEvent) => void): void;
}

/** Draws what a file leaves undrawn, before it is shown. */
function drawUndrawn(eventBus: Bus, moddle: Moddle): object {
  eventBus.on('import.parse.complete', ({ definitions }) => {
    if (definitions) completeDrawing(definitions, moddle);
  });
  return {};
}
drawUndrawn.$inject = ['eventBus', 'moddle'];

export const undrawnModule = { __init__: ['undrawn'], undrawn: ['factory', drawUndrawn] };
