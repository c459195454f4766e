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
    const observer = new ResizeObserver(() => {
      // Behind another tab it has no size at all, and is to be found as it was left.
      if (container.clientWidth > 0) modeler.get('canvas').resized();
    });
    observer.observe(container);
    modeler.importXML(xml).then(
      () => {
        if (left) return;
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
