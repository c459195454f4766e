import * as React from 'react';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import { longNamesModule } from '../long-names';
import { undrawnModule } from '../undrawn';

export interface Mark {
  readonly elementId: string;
  /** A class that the page's styles know. */
  readonly marker: string;
}

interface Services {
  readonly canvas: {
    addMarker(id: string, marker: string): void;
    zoom(scale: 'fit-viewport', centre: 'auto'): number;
  };
  readonly elementRegistry: { get(id: string): object | undefined };
}

/**
 * Draws a diagram to be looked at, with some of its elements marked.
 *
 * @param label what the picture is, for screen readers
 * @returns whether it could not be drawn
 */
export function useMarkedDiagram(
  container: React.RefObject<HTMLDivElement>,
  xml: string,
  marks: readonly Mark[],
  label: string,
): boolean {
  const [failed, setFailed] = React.useState<string | null>(null);
  React.useEffect(() => {
    if (!container.current) return undefined;
    // The wheel scrolls the page; a diagram that swallowed it would be a trap on the way down.
    const viewer = new NavigatedViewer<Services>({
      container: container.current,
      zoomScroll: { enabled: false },
      additionalModules: [undrawnModule, longNamesModule],
    });
    let left = false;
    const picture = container.current.querySelector('svg');
    picture?.setAttribute('role', 'img');
    picture?.setAttribute('aria-label', label);
    viewer.importXML(xml).then(
      () => {
        if (left) return;
        const canvas = viewer.get('canvas');
        canvas.zoom('fit-viewport', 'auto');
        for (const { elementId, marker } of marks) {
          if (viewer.get('elementRegistry').get(elementId)) canvas.addMarker(elementId, marker);
        }
      },
      () => {
        if (!left) setFailed(xml);
      },
    );
    return () => {
      left = true;
      viewer.destroy();
    };
  }, [container, xml, marks, label]);
  return failed === xml;
}
