import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router-dom';
import { api, session } from '../../api/client';
import { ApiFailure, dataOf } from '../../api/failure';
import { useWrite } from '../../api/use-write';
import { setArrival } from '../../app/arrival';
import type { SignedOutNotice } from '../../app/notices';
import { FailureNotice } from '../../components/FailureNotice';
import { Page } from '../../components/Page';
import { useText } from '../../i18n/use-text';
import { forgetDrafts } from '../../lib/drafts';

const SCOPES = ['portal', 'here', 'everywhere'] as const;
type Scope = (typeof SCOPES)[number];

/** Signing out: here, on every device, or here and at the province's portal (product.md section 2). */
export function Component() {
  const text = useText();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const leave = (notice: SignedOutNotice) => {
    forgetDrafts(localStorage);
    setArrival(null);
    navigate(`/sign-in?notice=${notice}`);
    queries.clear();
  };
  const { send, isSending, failure } = useWrite({
    write: endSession,
    onDone: ({ portalLogoutUrl }, scope) => {
      if (portalLogoutUrl === undefined) leave('session-over');
      else if (portalLogoutUrl === null) leave(scope === 'portal' ? 'portal-stays' : 'signed-out');
      else {
        forgetDrafts(localStorage);
        window.location.assign(portalLogoutUrl);
      }
    },
  });
  return (
    <Page title={text('menu.signOut')} lead={text('signOut.lead')}>
      {failure !== null && <FailureNotice failure={failure} />}
      <ul className="choices">
        {SCOPES.map((scope) => (
          <li key={scope}>
            <button type="button" className="choice" aria-disabled={isSending} onClick={() => send(scope)}>
              <strong>{text(`signOut.${scope}`)}</strong>
              <span>{text(`signOut.${scope}.text`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Page>
  );
}

/** @returns where the portal wants to be signed out, if at all; undefined when the session was over by then */
async function endSession(scope: Scope): Promise<{ readonly portalLogoutUrl: string | null | undefined }> {
  try {
    const answer = await dataOf(api.POST('/api/provincial-sso/logout', { body: { scope } }));
    session.close();
    return answer;
  } catch (error) {
    if (!(error instanceof ApiFailure) || error.status !== 401) throw error;
    session.close();
    return { portalLogoutUrl: undefined };
  }
}
