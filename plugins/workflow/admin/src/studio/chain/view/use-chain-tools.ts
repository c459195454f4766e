import * as React from 'react';
import { carryOut } from '../edit/carry-out';
import type { Planned } from '../plan/types';
import { useTexts } from '../../../api/use-texts';
import type { StudioModeler } from '../../../bpmn/modeler/create-modeler';

/** Where the keyboard stands in a step: at the button that opens its properties. */
export function stepId(elementId: string): string {
  return `studio-chain-${elementId}`;
}

/** Carries out plans; afterwards what they were about is selected, has the focus, and is said aloud. */
export function useChainCommands(modeler: StudioModeler) {
  const { t } = useTexts();
  const [said, setSaid] = React.useState('');
  const [focus, setFocus] = React.useState<{ readonly elementId: string } | null>(null);
  React.useEffect(() => {
    if (!focus) return undefined;
    // After the dialog has gone: it gives the focus back to where it was opened from.
    const frame = requestAnimationFrame(() => document.getElementById(stepId(focus.elementId))?.focus());
    return () => cancelAnimationFrame(frame);
  }, [focus]);
  const select = React.useCallback(
    (elementId: string) => {
      const element = modeler.get('elementRegistry').get(elementId);
      if (element) modeler.get('selection').select(element);
    },
    [modeler],
  );
  const run = React.useCallback(
    (planned: Planned, done: string) => {
      if (planned.kind === 'refused') {
        setSaid(t(`studio.chain.refused.${planned.refusal}`));
        return;
      }
      const shape = carryOut(modeler, planned.edits)(planned.focus);
      if (shape) select(shape.id);
      setFocus({ elementId: shape?.id ?? planned.focus });
      setSaid(done);
    },
    [modeler, select, t],
  );
  return { run, select, said };
}
