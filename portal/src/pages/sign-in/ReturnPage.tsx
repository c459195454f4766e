import { useEffect, useState } from 'react';
import { Link, redirect, useLoaderData, useNavigate, type LoaderFunctionArgs } from 'react-router-dom';
import { session } from '../../api/client';
import { ApiFailure } from '../../api/failure';
import { exchangeCode, outcomeCalled, type SignInAnswer } from '../../api/sign-in';
import { setArrival } from '../../app/arrival';
import { FailureNotice } from '../../components/FailureNotice';
import { Page } from '../../components/Page';
import { useText } from '../../i18n/use-text';
import { safeReturnPath } from '../../lib/return-path';
import { OutcomePage, type ShownOutcome } from './OutcomePage';

interface Arrived {
  readonly to: string;
  readonly shown: ShownOutcome | null;
  readonly failure: ApiFailure | null;
}

/** Takes what came back from the province's portal out of the address, and makes a session of it. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Arrived | Response> {
  const { searchParams } = new URL(request.url);
  const to = safeReturnPath(searchParams.get('to'));
  const [code, outcome] = [searchParams.get('code'), searchParams.get('outcome')];
  if (code === null && outcome === null) return redirect(to);
  // The code counts once and for this browser only; all the same it does not stay in the address.
  forgetCode(to);
  try {
    const shown = code === null ? await outcomeCalled(outcome ?? '') : await exchangeCode(code);
    return goOn(shown, to) ?? { to, shown, failure: null };
  } catch (failure) {
    if (failure instanceof ApiFailure) return { to, shown: null, failure };
    throw failure;
  }
}

function forgetCode(to: string): void {
  const address = `${window.location.pathname}?${new URLSearchParams({ to }).toString()}`;
  window.history.replaceState(window.history.state, '', address);
}

/** Whoever has a session goes on to where they wanted; what there is to say is said there. */
function goOn(shown: ShownOutcome | null, to: string): Response | null {
  if (session.state() !== 'open' || shown === null) return null;
  setArrival(
    'session' in shown && shown.outcome !== 'signed-in' ? { outcome: shown.outcome, page: shown.page } : null,
  );
  return redirect(to);
}

export function Component() {
  const text = useText();
  const navigate = useNavigate();
  const { to, shown: first, failure } = useLoaderData() as Arrived;
  const [shown, setShown] = useState(first);
  // Where another page led here, the router has put the address back.
  useEffect(() => forgetCode(to), [to]);
  const settle = (answer: SignInAnswer) => {
    const next = goOn(answer, to);
    if (next === null) setShown(answer);
    else navigate(to, { replace: true });
  };
  if (shown !== null) return <OutcomePage shown={shown} to={to} onAnswer={settle} />;
  return (
    <div className="plain-page">
      <Page title={text('signIn.failed')}>
        <FailureNotice failure={failure} />
        <div className="actions">
          <Link to={`/sign-in?${new URLSearchParams({ to }).toString()}`} className="button button-first">
            {text('signIn.again')}
          </Link>
        </div>
      </Page>
    </div>
  );
}
