import * as React from 'react';
import type { StudioModeler } from '../../bpmn/modeler/create-modeler';
import type { DrawnElement } from '../../bpmn/modeler/services';

/** Counts the changes of a diagram, so that what reads it is drawn again. */
export function useDiagramVersion(modeler: StudioModeler): number {
  const version = React.useRef(0);
  const subscribe = React.useCallback(
    (listener: () => void) => {
      const onChange = () => {
        version.current += 1;
        listener();
      };
      const events = ['commandStack.changed', 'import.done'];
      modeler.on(events, onChange);
      return () => events.forEach((event) => modeler.off(event, onChange));
    },
    [modeler],
  );
  return React.useSyncExternalStore(subscribe, () => version.current);
}

/** The one selected element; the flow itself when there is none or several. */
export function useSelection(modeler: StudioModeler): DrawnElement {
  const read = React.useCallback(() => {
    const [first, second] = modeler.get('selection').get();
    return first && !second ? first : modeler.get('canvas').getRootElement();
  }, [modeler]);
  const subscribe = React.useCallback(
    (listener: () => void) => {
      const events = ['selection.changed', 'import.done', 'root.set', 'element.updateId'];
      modeler.on(events, listener);
      return () => events.forEach((event) => modeler.off(event, listener));
    },
    [modeler],
  );
  return React.useSyncExternalStore(subscribe, read);
}
