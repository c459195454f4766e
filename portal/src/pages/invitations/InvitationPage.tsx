import { useQuery } from '@tanstack/react-query';
import { Link, useLocation, useParams } from 'react-router-dom';
import { invitationQuery } from '../../api/case-queries';
import { session } from '../../api/client';
import { useSession } from '../../app/use-session';
import { wasSignedIn } from '../../app/session-memory';
import { FactList } from '../../components/FactList';
import { Notice } from '../../components/Notice';
import { Page } from '../../components/Page';
import { QueryState } from '../../components/QueryState';
import { useMoment, useText } from '../../i18n/use-text';
import { signInPath } from '../../lib/return-path';
import { AcceptInvitation } from './AcceptInvitation';

/** Whoever is signed in already can accept at once; others are shown the invitation all the same. */
export async function loader(): Promise<null> {
  if (wasSignedIn()) await session.resume();
  return null;
}

/** The page that the link of an invitation leads to (docs/adr/0010). */
export function Component() {
  const text = useText();
  const { token = '' } = useParams();
  const invitation = useQuery(invitationQuery(token));
  return (
    <div className="plain-page">
      <Page title={text('invitation.title')}>
        <QueryState query={invitation}>
          {(data) => (
            <>
              <Facts {...data} />
              {data.status === 'open' ? (
                <Answer token={token} />
              ) : (
                <Notice kind="warning" title={text(`invitation.${data.status}`)}>
                  {text(`invitation.${data.status}.text`)}
                </Notice>
              )}
            </>
          )}
        </QueryState>
      </Page>
    </div>
  );
}

interface FactsProps {
  readonly unitName: string;
  readonly name: string;
  readonly mobile: string;
  readonly expiresAt: string;
}

function Facts({ unitName, name, mobile, expiresAt }: FactsProps) {
  const text = useText();
  const moment = useMoment();
  return (
    <FactList
      facts={[
        { label: text('unit.name'), value: unitName },
        { label: text('invitation.name'), value: name },
        { label: text('invitation.mobile'), value: mobile },
        { label: text('invitation.expiresAt'), value: moment(expiresAt) },
      ]}
    />
  );
}

function Answer({ token }: { readonly token: string }) {
  const text = useText();
  const location = useLocation();
  const isSignedIn = useSession() === 'open';
  if (isSignedIn) return <AcceptInvitation token={token} />;
  return (
    <>
      <p>{text('invitation.signIn.text')}</p>
      <div className="actions">
        <Link className="button button-first" to={signInPath(location)}>
          {text('invitation.signIn')}
        </Link>
      </div>
    </>
  );
}
