import { useId, useRef, type ReactNode } from 'react';
import type { Writing } from '../api/use-write';
import { useText } from '../i18n/use-text';
import { FailureNotice } from './FailureNotice';

interface Props {
  /** On the button that asks, and above the question. */
  readonly label: string;
  /** What will happen. */
  readonly children: ReactNode;
  readonly confirm: string;
  /** What is sent once it is confirmed. */
  readonly writing: Pick<Writing<null, unknown>, 'send' | 'isSending' | 'failure' | 'reset'>;
  /** Once the dialog is closed, e.g. to show what somebody else has done meanwhile. */
  readonly onClose?: () => void;
}

/** A button for what cannot be taken back: it asks first. A refusal is said in the same dialog. */
export function ConfirmButton({ label, children, confirm, writing, onClose }: Props) {
  const { send, isSending, failure, reset } = writing;
  const text = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const open = () => {
    // What was refused the last time is not said again.
    reset();
    dialog.current?.showModal();
  };
  return (
    <>
      <button type="button" className="button" aria-haspopup="dialog" onClick={open}>
        {label}
      </button>
      <dialog ref={dialog} className="dialog" aria-labelledby={id} onClose={onClose}>
        <h2 id={id}>{label}</h2>
        <div>{children}</div>
        {failure !== null && <FailureNotice failure={failure} />}
        <div className="actions">
          <button
            type="button"
            className="button button-first"
            aria-disabled={isSending}
            onClick={() => send(null)}
          >
            {confirm}
          </button>
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            {text('action.cancel')}
          </button>
        </div>
      </dialog>
    </>
  );
}
