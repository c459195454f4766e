import { Link } from 'react-router-dom';
import type { Me } from '../../api/queries';
import { useText } from '../../i18n/use-text';
import { CaseTag } from './CaseTag';
import { casePath } from './case-path';

/** A case that has all else on a page of its own: how it stands, and the way there. */
export function OtherCase({ entry }: { readonly entry: NonNullable<Me['openCase']> }) {
  const text = useText();
  return (
    <section className="card">
      <h2>
        {entry.unitName}
        <CaseTag entry={entry} />
      </h2>
      <Link to={casePath(entry)}>{text('unit.toCase')}</Link>
    </section>
  );
}
