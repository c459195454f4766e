import { answerConfirmation, type SignInAnswer } from '../../api/sign-in';
import { useWrite } from '../../api/use-write';
import { FailureNotice } from '../../components/FailureNotice';
import { useText } from '../../i18n/use-text';

interface Props {
  readonly confirmation: string;
  readonly onAnswer: (answer: SignInAnswer) => void;
}

/** Asks whether the account that was found is one's own (product.md section 2, row 7). */
export function Confirmation({ confirmation, onAnswer }: Props) {
  const text = useText();
  const { send, isSending, failure } = useWrite({
    write: (accept: boolean) => answerConfirmation(confirmation, accept),
    onDone: onAnswer,
  });
  return (
    <>
      {failure !== null && <FailureNotice failure={failure} />}
      <div className="actions">
        <button
          type="button"
          className="button button-first"
          aria-disabled={isSending}
          onClick={() => send(true)}
        >
          {text('signIn.confirm.yes')}
        </button>
        <button type="button" className="button" aria-disabled={isSending} onClick={() => send(false)}>
          {text('signIn.confirm.no')}
        </button>
      </div>
    </>
  );
}
