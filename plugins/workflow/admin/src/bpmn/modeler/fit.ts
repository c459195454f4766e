import type { Editor } from './services';

const MARGIN = 24;
/** The tools and the watermark stand at the bottom. */
const BOTTOM = 72;

/** Shows all of the diagram, beside the palette and above the tools; a small one no larger than it is. */
export function fitDiagram(editor: Editor): void {
  const canvas = editor.get('canvas');
  canvas.zoom('fit-viewport', 'auto');
  const { inner, outer } = canvas.viewbox();
  const left = MARGIN + paletteEdge(canvas.getContainer());
  const free = { width: outer.width - left - MARGIN, height: outer.height - MARGIN - BOTTOM };
  if (inner.width === 0 || inner.height === 0 || free.width <= 0 || free.height <= 0) return;
  const scale = Math.min(1, free.width / inner.width, free.height / inner.height);
  canvas.viewbox({
    x: inner.x - (left + (free.width - inner.width * scale) / 2) / scale,
    y: inner.y - (MARGIN + (free.height - inner.height * scale) / 2) / scale,
    width: outer.width / scale,
    height: outer.height / scale,
  });
}

function paletteEdge(container: HTMLElement): number {
  const palette = container.querySelector<HTMLElement>('.djs-palette');
  return palette ? palette.offsetLeft + palette.offsetWidth : 0;
}
