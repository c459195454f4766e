import TextRenderer from 'bpmn-js/lib/draw/TextRenderer';
import { shortened } from '../../lib/shortened';

/** More than a shape can show; bpmn-js takes seconds to break thousands of characters into lines. */
const LONGEST = 200;

/** Draws the beginning of names that are too long to draw; nothing else of them is touched. */
function drawLongNames(config: ConstructorParameters<typeof TextRenderer>[0]): TextRenderer {
  const renderer = new TextRenderer(config);
  const createText = renderer.createText.bind(renderer);
  const boundsOfLabel = renderer.getExternalLabelBounds.bind(renderer);
  const boundsOfNote = renderer.getTextAnnotationBounds.bind(renderer);
  return Object.assign(renderer, {
    createText: (text: string, options: Parameters<typeof createText>[1]) =>
      createText(shortened(text, LONGEST), options),
    getExternalLabelBounds: (bounds: Parameters<typeof boundsOfLabel>[0], text: string) =>
      boundsOfLabel(bounds, shortened(text, LONGEST)),
    getTextAnnotationBounds: (bounds: Parameters<typeof boundsOfNote>[0], text: string) =>
      boundsOfNote(bounds, shortened(text, LONGEST)),
  });
}
drawLongNames.$inject = ['config.textRenderer'];

export const longNamesModule = { textRenderer: ['factory', drawLongNames] };
