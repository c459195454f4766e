import { Link } from 'react-router-dom';
import type { Me } from '../../api/queries';
import { useText } from '../../i18n/use-text';
import { casePath } from '../unit/case-path';
import { Notice } from '../../components/Notice';

/** Says beforehand that something else has to end first, so that nobody fills in a form in vain. */
export function OpenCaseNotice({ openCase }: { readonly openCase: NonNullable<Me['openCase']> }) {
  const text = useText();
  return (
    <Notice
      kind="warning"
      title={text('openCase.title', { unit: openCase.unitName, status: openCase.statusLabel })}
      actions={
        <Link className="button" to={casePath(openCase)}>
          {text('unit.toCase')}
        </Link>
      }
    >
      {text('openCase.text')}
    </Notice>
  );
}
