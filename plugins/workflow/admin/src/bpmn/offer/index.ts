import { OfferedContextPad } from './context-pad-provider';
import { PaletteProvider } from './palette-provider';
import { OfferedReplacements } from './replace-menu';

/** What somebody may draw: nothing that the engine does not run. */
export const offerModule = {
  __init__: ['paletteProvider', 'offeredContextPad', 'offeredReplacements'],
  paletteProvider: ['type', PaletteProvider],
  offeredContextPad: ['type', OfferedContextPad],
  offeredReplacements: ['type', OfferedReplacements],
};
