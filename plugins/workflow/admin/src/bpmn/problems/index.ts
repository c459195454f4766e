import type { Mark, StudioServices } from '../modeler/services';

const OVERLAY = 'studio-problem';
const MARKERS = { error: 'studio-error', warning: 'studio-warning' } as const;

type Selection = StudioServices['selection'];

/** Marks elements that the check found something at: a coloured line and a number. */
class ProblemMarks {
  static readonly $inject = ['canvas', 'overlays', 'elementRegistry', 'selection', 'eventBus'];
  readonly #canvas: StudioServices['canvas'];
  readonly #overlays: StudioServices['overlays'];
  readonly #registry: StudioServices['elementRegistry'];
  readonly #selection: Selection;
  #shown: readonly Mark[] = [];

  constructor(
    canvas: StudioServices['canvas'],
    overlays: StudioServices['overlays'],
    registry: StudioServices['elementRegistry'],
    selection: Selection,
    eventBus: StudioServices['eventBus'],
  ) {
    this.#canvas = canvas;
    this.#overlays = overlays;
    this.#registry = registry;
    this.#selection = selection;
    eventBus.on(['diagram.clear', 'diagram.destroy'], () => {
      this.#shown = [];
    });
  }

  show(marks: readonly Mark[]): void {
    this.#clear();
    this.#shown = marks.filter(({ elementId }) => this.#registry.get(elementId));
    for (const mark of this.#shown) this.#draw(mark);
  }

  #clear(): void {
    this.#overlays.remove({ type: OVERLAY });
    for (const { elementId, severity } of this.#shown) {
      if (this.#registry.get(elementId)) this.#canvas.removeMarker(elementId, MARKERS[severity]);
    }
  }

  #draw({ elementId, severity, count, title }: Mark): void {
    const element = this.#registry.get(elementId);
    if (!element?.parent) return;
    this.#canvas.addMarker(elementId, MARKERS[severity]);
    const badge = document.createElement('button');
    badge.type = 'button';
    badge.className = `studio-problem ${severity}`;
    badge.textContent = String(count);
    badge.title = title;
    badge.setAttribute('aria-label', title);
    badge.addEventListener('click', () => this.#selection.select(element));
    const position = element.source ? { top: -12, left: 0 } : { top: -12, right: 12 };
    this.#overlays.add(element, OVERLAY, { position, html: badge, show: { minZoom: 0.3 } });
  }
}

export const problemsModule = { __init__: ['problemMarks'], problemMarks: ['type', ProblemMarks] };
