import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { redirect, useSearchParams, type LoaderFunctionArgs } from 'react-router-dom';
import { session } from '../../api/client';
import { portalsQuery } from '../../api/queries';
import { noticeIn } from '../../app/notices';
import { wasSignedIn } from '../../app/session-memory';
import { Notice } from '../../components/Notice';
import { Page } from '../../components/Page';
import { QueryState } from '../../components/QueryState';
import { useText } from '../../i18n/use-text';
import { safeReturnPath } from '../../lib/return-path';
import { PortalChoice } from './PortalChoice';

/** Whoever is signed in goes on at once. */
export async function loader({ request }: LoaderFunctionArgs) {
  const isOpen = session.state() === 'open' || (wasSignedIn() && (await session.resume()) === 'open');
  return isOpen ? redirect(safeReturnPath(new URL(request.url).searchParams.get('to'))) : null;
}

/** The choice between a personal and a legal login at the province's portal (product.md section 2). */
export function Component() {
  const text = useText();
  const [search] = useSearchParams();
  const [isLeaving, setIsLeaving] = useState(false);
  const portals = useQuery(portalsQuery);
  const to = safeReturnPath(search.get('to'));
  const notice = noticeIn(search.get('notice'));
  return (
    <div className="plain-page">
      <Page title={text('signIn.title')} lead={text('signIn.lead')}>
        {notice !== null && <Notice title={text(`signIn.notice.${notice}`)} />}
        <QueryState query={portals}>
          {(all) =>
            all.length === 0 ? (
              <Notice kind="warning" title={text('signIn.noPortal')} />
            ) : (
              all.map((portal) => (
                <PortalChoice
                  key={portal.id}
                  portal={portal}
                  isNamed={all.length > 1}
                  to={to}
                  onLeave={() => setIsLeaving(true)}
                />
              ))
            )
          }
        </QueryState>
        <p className="page-note" role="status">
          {isLeaving && text('signIn.leaving')}
        </p>
        <section className="help">
          <h2>{text('signIn.help.title')}</h2>
          <ul>
            <li>{text('signIn.help.level')}</li>
            <li>{text('signIn.help.legal')}</li>
            <li>{text('signIn.help.password')}</li>
          </ul>
        </section>
      </Page>
    </div>
  );
}
