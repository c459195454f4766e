import { Link, Outlet } from 'react-router-dom';
import { FailurePlace } from '../../components/failure-place';
import { Notice } from '../../components/Notice';
import { Page } from '../../components/Page';
import { useText } from '../../i18n/use-text';
import { useMe } from '../centre/me-context';
import '../cases/cases.css';
import './members.css';

/** Around the pages about sub-accounts: only the unit's administrator manages them (product.md section 5). */
export function Component() {
  const { membership } = useMe();
  if (membership?.role !== 'administrator') return <NotYours />;
  return (
    <FailurePlace.Provider value="members">
      <Outlet />
    </FailurePlace.Provider>
  );
}

/** Says to everybody else why there is nothing to see, and where they see what they may. */
function NotYours() {
  const text = useText();
  const who = useMe().membership === null ? 'noUnit' : 'subAccount';
  return (
    <Page title={text('menu.members')}>
      <Notice
        title={text(`members.${who}`)}
        actions={
          <Link className="button button-first" to="/centre/unit">
            {text(`members.${who}.go`)}
          </Link>
        }
      >
        {text(`members.${who}.text`)}
      </Notice>
    </Page>
  );
}
