import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import { useEffect, useRef, useState } from 'react';
import { FailureNotice } from '../../components/FailureNotice';
import { useText } from '../../i18n/use-text';

interface Props {
  readonly xml: string;
  /** Ids of elements, separated by blanks. */
  readonly current: string;
  readonly passed: string;
}

interface Services {
  readonly canvas: {
    addMarker(id: string, marker: string): void;
    zoom(scale?: number | 'fit-viewport', centre?: 'auto'): number;
  };
  readonly elementRegistry: { get(id: string): { readonly type: string } | undefined };
}

type Viewer = NavigatedViewer<Services>;
type Zoom = 'in' | 'out' | 'fit';

const ZOOMS = ['in', 'out', 'fit'] as const;
const STEP = 1.25;
/** How much of the frame a diagram fills that is shown whole. */
const FITTED = 0.94;

/** The diagram with the steps that were passed and the one where the case waits. */
export default function DiagramPicture({ xml, current, passed }: Props) {
  const text = useText();
  const container = useRef<HTMLDivElement>(null);
  const viewer = useRef<Viewer | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const label = text('diagram.picture');
  useEffect(() => {
    if (container.current === null) return undefined;
    // The wheel scrolls the page; a diagram that swallowed it would be a trap on the way down.
    const drawn: Viewer = new NavigatedViewer<Services>({
      container: container.current,
      zoomScroll: { enabled: false },
    });
    viewer.current = drawn;
    describe(container.current, label);
    let isGone = false;
    drawn.importXML(xml).then(
      () => {
        if (isGone) return;
        showAll(drawn.get('canvas'));
        const now = idsIn(current);
        mark(
          drawn,
          idsIn(passed).filter((id) => !now.includes(id)),
          'case-passed',
        );
        mark(drawn, now, 'case-current');
      },
      (error: unknown) => {
        if (!isGone) setFailure(error);
      },
    );
    return () => {
      isGone = true;
      viewer.current = null;
      drawn.destroy();
    };
  }, [xml, current, passed, label]);
  return (
    <>
      {failure !== null && <FailureNotice failure={failure} />}
      <div className="actions">
        {ZOOMS.map((way) => (
          <button key={way} type="button" className="button" onClick={() => zoom(viewer.current, way)}>
            {text(`diagram.zoom.${way}`)}
          </button>
        ))}
      </div>
      <div ref={container} className="diagram" />
    </>
  );
}

const idsIn = (list: string): readonly string[] => list.split(' ').filter((id) => id !== '');

/** To screen readers it is one picture: what it shows stands in words beside it. */
function describe(container: HTMLElement, label: string): void {
  const picture = container.querySelector('svg');
  picture?.setAttribute('role', 'img');
  picture?.setAttribute('aria-label', label);
}

/** What happens inside a sub-process is marked there; tinting all of it would say nothing. */
function mark(viewer: Viewer, ids: readonly string[], marker: string): void {
  for (const id of ids) {
    const element = viewer.get('elementRegistry').get(id);
    if (element !== undefined && element.type !== 'bpmn:SubProcess')
      viewer.get('canvas').addMarker(id, marker);
  }
}

function zoom(viewer: Viewer | null, way: Zoom): void {
  const canvas = viewer?.get('canvas');
  if (canvas === undefined) return;
  if (way === 'fit') showAll(canvas);
  else canvas.zoom(canvas.zoom() * (way === 'in' ? STEP : 1 / STEP));
}

/** All of the diagram and a margin: labels may stand out of the box that it is measured by. */
function showAll(canvas: Services['canvas']): void {
  canvas.zoom(canvas.zoom('fit-viewport', 'auto') * FITTED, 'auto');
}
