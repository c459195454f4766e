import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { diagramQuery } from '../../api/case-queries';
import { Loading } from '../../components/Loading';
import { QueryState } from '../../components/QueryState';
import { useLocale, useText } from '../../i18n/use-text';
import { diagramIn, stepsOf, type DiagramState, type DiagramStep } from '../../lib/diagram';

/** Only who wants to see the picture fetches what draws it. */
const DiagramPicture = lazy(() => import('./DiagramPicture'));

interface Props {
  readonly processInstanceId: string;
  readonly isOpen: boolean;
  /** Changes whenever the case has moved on. */
  readonly moved: number;
}

/** The way of a case in words, and as the diagram that decides it. */
export function CaseDiagram({ processInstanceId, isOpen, moved }: Props) {
  const text = useText();
  const queries = useQueryClient();
  const state = useQuery(diagramQuery(processInstanceId));
  useEffect(() => {
    void queries.invalidateQueries({ queryKey: diagramQuery(processInstanceId).queryKey });
  }, [queries, processInstanceId, moved]);
  return (
    <section className="card" aria-labelledby="case-diagram">
      <h2 id="case-diagram">{text('diagram.title')}</h2>
      <QueryState query={state}>{(data) => <Shown state={data} isOpen={isOpen} />}</QueryState>
    </section>
  );
}

interface ShownProps {
  readonly state: DiagramState & { readonly xml: string };
  readonly isOpen: boolean;
}

function Shown({ state, isOpen }: ShownProps) {
  const text = useText();
  const locale = useLocale();
  const [isDrawn, setIsDrawn] = useState(false);
  const { xml } = state;
  const diagram = useMemo(() => new DOMParser().parseFromString(xml, 'application/xml'), [xml]);
  const worded = useMemo(() => diagramIn(diagram, locale), [diagram, locale]);
  const steps = stepsOf(diagram, state, { locale, isOpen });
  const current = steps.filter((step) => step.state === 'current').map(({ id }) => id);
  return (
    <>
      <StepList steps={steps} />
      <button
        type="button"
        className="button"
        aria-expanded={isDrawn}
        onClick={() => setIsDrawn((drawn) => !drawn)}
      >
        {text(isDrawn ? 'diagram.hide' : 'diagram.show')}
      </button>
      {isDrawn && (
        <Suspense fallback={<Loading />}>
          <DiagramPicture xml={worded} current={current.join(' ')} passed={state.completed.join(' ')} />
        </Suspense>
      )}
    </>
  );
}

function StepList({ steps }: { readonly steps: readonly DiagramStep[] }) {
  const text = useText();
  return (
    <ol className="case-steps">
      {steps.map(({ id, name, state }) => (
        <li key={id} data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
          {name}
          <span className="page-note">{text(`diagram.${state}`)}</span>
        </li>
      ))}
    </ol>
  );
}
