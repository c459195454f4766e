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
        {text(`case.kind.${entry.kind}`)}
        <CaseTag entry={entry} />
      </h2>
      <p>{entry.unitName}</p>
      <Link to={casePath(entry)}>{text('unit.toCase')}</Link>
    </section>
  );
}
