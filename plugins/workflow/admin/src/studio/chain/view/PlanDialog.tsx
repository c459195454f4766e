import * as React from 'react';
import { useChain } from './chain-context';
import { useTexts } from '../../../api/use-texts';
import { FormDialog } from '../../../components/FormDialog';
import { SelectedProvider } from '../../panel/studio-context';
import { variablesOf } from '../../model/variables';
import type { Planned } from '../plan/types';

interface Props {
  readonly title: string;
  readonly confirm: string;
  /** Null while something is missing. */
  readonly plan: (() => Planned) | null;
  /** What is said when it is done. */
  readonly done: string;
  readonly onClose: () => void;
  readonly children: React.ReactNode;
}

/** Asks for what a command needs. A plan that is refused says why, and the dialog stays. */
export function PlanDialog({ title, confirm, plan, done, onClose, children }: Props) {
  const { t } = useTexts();
  const { modeler, vocabulary, chain, run } = useChain();
  const [failure, setFailure] = React.useState<string | null>(null);
  const ran = React.useRef(false);
  const element = modeler.get('canvas').getRootElement();
  const selected = React.useMemo(
    () => ({
      editor: modeler,
      vocabulary,
      variables: variablesOf(vocabulary, chain.process),
      deployed: true,
      element,
    }),
    [modeler, vocabulary, chain, element],
  );
  const submit = () => {
    const planned = plan?.();
    if (!planned) return;
    if (planned.kind === 'refused') {
      setFailure(t(`studio.chain.refused.${planned.refusal}`));
      return;
    }
    ran.current = true;
    run(planned, done);
    onClose();
  };
  return (
    <FormDialog
      title={title}
      confirm={confirm}
      sending={false}
      ready={plan !== null}
      failure={failure === null ? null : { status: 0, code: '', message: failure, details: {} }}
      onSubmit={submit}
      onClose={onClose}
      // After a command the step that it was about has the focus, not the button that opened the dialog.
      onCloseAutoFocus={(event) => (ran.current ? event.preventDefault() : undefined)}
    >
      <SelectedProvider value={selected}>{children}</SelectedProvider>
    </FormDialog>
  );
}
