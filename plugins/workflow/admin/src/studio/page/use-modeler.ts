import * as React from 'react';
import { useIntl } from 'react-intl';
import { createModeler, type StudioModeler } from '../../bpmn/modeler/create-modeler';

export type ModelerState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly modeler: StudioModeler }
  | { readonly kind: 'unreadable'; readonly detail: string };

/**
 * A modeler in a container, with a diagram in it.
 *
 * @param xml the diagram to begin with; another one is opened by `modeler.importXML`
 */
export function useModeler(container: HTMLElement | null, xml: string, label: string): ModelerState {
  const { locale } = useIntl();
  const [state, setState] = React.useState<ModelerState>({ kind: 'loading' });
  React.useEffect(() => {
    if (!container) return undefined;
    const modeler = createModeler(container, locale);
    let left = false;
    nameCanvas(container, label);
    // What stands around the drawing comes later and grows: the drawing has to know its own size.
    let fitted = false;
    const observer = new ResizeObserver(() => {
      const canvas = modeler.get('canvas');
      canvas.resized();
      if (!fitted && ready) canvas.zoom('fit-viewport', 'auto');
      fitted ||= ready;
    });
    let ready = false;
    observer.observe(container);
    modeler.importXML(xml).then(
      () => {
        if (left) return;
        ready = true;
        modeler.get('canvas').zoom('fit-viewport', 'auto');
        setState({ kind: 'ready', modeler });
      },
      (error: unknown) => {
        if (!left) setState({ kind: 'unreadable', detail: error instanceof Error ? error.message : '' });
      },
    );
    return () => {
      left = true;
      observer.disconnect();
      setState({ kind: 'loading' });
      modeler.destroy();
    };
  }, [container, xml, label, locale]);
  return state;
}

function nameCanvas(container: HTMLElement, label: string): void {
  const picture = container.querySelector('svg[tabindex]') ?? container.querySelector('svg');
  picture?.setAttribute('role', 'application');
  picture?.setAttribute('aria-label', label);
}
