import { Link } from 'react-router-dom';
import { Notice } from '../../components/Notice';
import { useText } from '../../i18n/use-text';
import { useOwnDraft } from '../centre/use-own-draft';
import { REGISTRATION_DRAFT, type RegistrationDraft } from './registration-draft';

/** A registration that was begun here and not yet sent. */
export function UnfinishedRegistration() {
  const text = useText();
  const { found } = useOwnDraft<RegistrationDraft>(REGISTRATION_DRAFT);
  if (found === null) return null;
  const name = found.values.unit.name ?? '';
  return (
    <Notice
      title={name === '' ? text('unit.unfinished') : text('unit.unfinishedOf', { name })}
      actions={
        <Link className="button" to={`/centre/unit/registration?${found.asked}`}>
          {text('unit.goOn')}
        </Link>
      }
    />
  );
}
