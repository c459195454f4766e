import { Link } from 'react-router-dom';
import { useText } from '../../i18n/use-text';

/** Leaves a form of the unit: what was typed stays as a draft. */
export function Later() {
  const text = useText();
  return (
    <Link className="button" to="/centre/unit">
      {text('unit.later')}
    </Link>
  );
}
