import * as React from 'react';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import type { DiagramState } from '../../../../contracts';
import { longNamesModule } from '../long-names';
import { undrawnModule } from '../undrawn';
import { describeSteps, type DiagramElement, type DiagramStep } from '../../lib/diagram-steps';

interface DrawnElement {
  readonly id: string;
  readonly type: string;
  readonly x?: number;
  readonly y?: number;
  readonly businessObject?: { readonly name?: string; readonly $attrs?: Readonly<Record<string, string>> };
}

interface ViewerServices {
  readonly canvas: {
    addMarker(id: string, marker: string): void;
    removeMarker(id: string, marker: string): void;
    zoom(scale?: number | 'fit-viewport', centre?: 'auto'): number;
  };
  readonly elementRegistry: {
    get(id: string): DrawnElement | undefined;
    filter(accept: (element: DrawnElement) => boolean): DrawnElement[];
  };
}

const STEP = 1.25;

/** Draws a case on its diagram and describes it. */
export function useCaseDiagram(
  container: React.RefObject<HTMLDivElement>,
  { xml, active, completed }: DiagramState,
  label: string,
) {
  const viewer = React.useRef<NavigatedViewer<ViewerServices> | null>(null);
  const [elements, setElements] = React.useState<readonly DiagramElement[]>([]);
  const [failed, setFailed] = React.useState(false);

  React.useEffect(() => {
    if (!container.current) return undefined;
    // The wheel scrolls the page; a diagram that swallowed it would be a trap on the way down.
    const options = {
      container: container.current,
      zoomScroll: { enabled: false },
      additionalModules: [undrawnModule, longNamesModule],
    };
    const created = new NavigatedViewer<ViewerServices>(options);
    let left = false;
    viewer.current = created;
    const picture = container.current.querySelector('svg');
    picture?.setAttribute('role', 'img');
    picture?.setAttribute('aria-label', label);
    created.importXML(xml).then(
      () => {
        if (left) return;
        created.get('canvas').zoom('fit-viewport', 'auto');
        setElements(nodesOf(created));
      },
      () => {
        if (!left) setFailed(true);
      },
    );
    return () => {
      left = true;
      viewer.current = null;
      created.destroy();
    };
  }, [container, xml, label]);

  React.useEffect(() => {
    const shown = viewer.current;
    if (!shown || elements.length === 0) return undefined;
    const passed = completed.filter((id) => !active.includes(id));
    const clear = [mark(shown, passed, 'case-passed'), mark(shown, active, 'case-current')];
    return () => {
      if (viewer.current === shown) clear.forEach((undo) => undo());
    };
  }, [elements, active, completed]);

  const steps: readonly DiagramStep[] = React.useMemo(
    () => describeSteps(elements, { active, completed }),
    [elements, active, completed],
  );

  const zoom = (way: 'in' | 'out' | 'fit') => {
    const canvas = viewer.current?.get('canvas');
    if (!canvas) return;
    if (way === 'fit') canvas.zoom('fit-viewport', 'auto');
    else canvas.zoom(canvas.zoom() * (way === 'in' ? STEP : 1 / STEP));
  };

  return { steps, failed, zoom };
}

function nodesOf(viewer: NavigatedViewer<ViewerServices>): readonly DiagramElement[] {
  return viewer
    .get('elementRegistry')
    .filter((element) => element.x !== undefined && element.type !== 'label')
    .map(({ id, type, x = 0, y = 0, businessObject }) => {
      const name = businessObject?.name ?? '';
      return { id, type, x, y, name: { 'zh-Hans': name, en: businessObject?.$attrs?.['wf:nameEn'] ?? name } };
    });
}

function mark(viewer: NavigatedViewer<ViewerServices>, ids: readonly string[], marker: string): () => void {
  const canvas = viewer.get('canvas');
  // What happens inside a sub-process is marked there; tinting all of it would say nothing.
  const drawn = ids.filter((id) => !isFrame(viewer.get('elementRegistry').get(id)));
  drawn.forEach((id) => canvas.addMarker(id, marker));
  return () => drawn.forEach((id) => canvas.removeMarker(id, marker));
}

function isFrame(element: DrawnElement | undefined): boolean {
  return element === undefined || element.type === 'bpmn:SubProcess';
}
