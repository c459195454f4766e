import { Navigate } from 'react-router-dom';
import { Page } from '../../components/Page';
import { useText } from '../../i18n/use-text';
import { useOnArrival } from '../../lib/use-on-arrival';
import { useMe } from '../centre/me-context';
import { RegistrationForm } from './RegistrationForm';
import './unit.css';

/** Registers a unit that nobody has registered yet (product.md section 3). */
export function Component() {
  const text = useText();
  const { membership, openCase } = useMe();
  // One account has one unit and one open case: how these stand is said there.
  const isFree = useOnArrival(membership === null && openCase === null);
  if (!isFree) return <Navigate to="/centre/unit" replace />;
  return (
    <Page title={text('unit.registration')} lead={text('unit.registration.lead')}>
      <RegistrationForm />
    </Page>
  );
}
