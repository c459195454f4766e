import { useSyncExternalStore } from 'react';
import { arrival, raiseLevelLink, subscribeToArrival } from '../../app/arrival';
import { useText } from '../../i18n/use-text';
import { WayOut } from '../sign-in/WayOut';
import { Link } from 'react-router-dom';

/** The way to a higher assurance level (product.md section 2, row 3), and back in once it is raised. */
export function RaiseLevel() {
  const text = useText();
  const arrived = useSyncExternalStore(subscribeToArrival, arrival);
  const raise = raiseLevelLink(arrived?.page);
  const restart = arrived?.page.links.find(({ rel }) => rel === 'restart') ?? null;
  return (
    <div className="actions">
      {raise !== null && <WayOut link={raise} to="/centre" isFirst />}
      {restart === null ? (
        <Link to="/centre/sign-out" className="button">
          {text('nextStep.signInAgain')}
        </Link>
      ) : (
        <WayOut link={restart} to="/centre" isFirst={raise === null} />
      )}
    </div>
  );
}
