import { useContext } from 'react';
import { useText } from '../i18n/use-text';
import { FailurePlace } from './failure-place';
import { failureWords, isSaidAtFields } from './failure-words';
import { Notice } from './Notice';

interface Props {
  readonly failure: unknown;
  /** The form shows what is wrong with its fields; what they say is not said twice. */
  readonly hasFields?: boolean;
  /** Offers to try again. */
  readonly onRetry?: () => void;
}

/** Says what was refused or did not work, and what to do about it. */
export function FailureNotice({ failure, hasFields = false, onRetry }: Props) {
  const text = useText();
  const { message, advice } = failureWords(failure, text, useContext(FailurePlace));
  if (hasFields && isSaidAtFields(failure)) return null;
  const retry =
    onRetry === undefined
      ? {}
      : {
          actions: (
            <button type="button" className="button" onClick={onRetry}>
              {text('action.retry')}
            </button>
          ),
        };
  return (
    <Notice kind="failure" title={message} {...retry}>
      {advice ?? undefined}
    </Notice>
  );
}
