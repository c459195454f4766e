import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { useText } from '../i18n/use-text';
import { signInPath } from '../lib/return-path';
import { useSession } from './use-session';

/** Says that the session is over, above the page as it stands, and leads back to it after signing in. */
export function SessionEndedDialog() {
  const text = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const location = useLocation();
  const hasEnded = useSession() === 'ended' && location.pathname.startsWith('/centre');
  useEffect(() => {
    if (hasEnded) dialog.current?.showModal();
    else dialog.current?.close();
  }, [hasEnded]);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="session-ended">
      <h2 id="session-ended">{text('sessionEnded.title')}</h2>
      <p>{text('sessionEnded.text')}</p>
      <div className="actions">
        <Link to={signInPath(location)} className="button button-first">
          {text('sessionEnded.signIn')}
        </Link>
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          {text('sessionEnded.stay')}
        </button>
      </div>
    </dialog>
  );
}
