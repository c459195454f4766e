import { useText } from '../../i18n/use-text';
import { FailureNotice } from '../FailureNotice';
import type { Upload } from './uploads';

interface Props {
  readonly upload: Upload;
  readonly onAgain: () => void;
  readonly onGiveUp: () => void;
}

/** A document on its way: how far it is, or why it did not arrive and what can be done. */
export function UploadItem({ upload: { file, share, failure }, onAgain, onGiveUp }: Props) {
  const text = useText();
  const { name } = file;
  return (
    <li className="evidence-item">
      <span className="evidence-name">{name}</span>
      <span className="evidence-actions">
        {failure === null && (
          <progress value={share} aria-label={text('evidence.progressOf', { name })}>
            {Math.round(share * 100)}%
          </progress>
        )}
        {/* What the server has refused for good would be refused again. */}
        {failure?.isDecided === false && (
          <button
            type="button"
            className="button"
            aria-label={text('evidence.retryOf', { name })}
            onClick={onAgain}
          >
            {text('action.retry')}
          </button>
        )}
        <button
          type="button"
          className="button"
          aria-label={text(failure === null ? 'evidence.cancelOf' : 'evidence.removeOf', { name })}
          onClick={onGiveUp}
        >
          {text(failure === null ? 'action.cancel' : 'evidence.remove')}
        </button>
      </span>
      {failure !== null && <FailureNotice failure={failure} />}
    </li>
  );
}
