import { NavLink } from 'react-router-dom';
import { useText } from '../../i18n/use-text';
import { useWaitingRequests } from './use-waiting-requests';

/** The lists about sub-accounts; how many requests wait stands there on each. */
export function MembersTabs() {
  const text = useText();
  const waiting = useWaitingRequests();
  return (
    <nav className="tabs" aria-label={text('menu.members')}>
      <NavLink to="/centre/members" end>
        {text('members.tab.list')}
      </NavLink>
      <NavLink to="/centre/members/requests">
        {waiting === 0 ? text('joinTasks.title') : text('members.tab.requests', { count: waiting })}
      </NavLink>
      <NavLink to="/centre/members/invitations">{text('invitations.title')}</NavLink>
    </nav>
  );
}
