import { Link } from 'react-router-dom';
import type { Me } from '../../api/queries';
import { useText } from '../../i18n/use-text';
import { casePath } from './case-path';

type Entry = NonNullable<Me['openCase']>;

/** A case that has a page of its own: how it stands, and the way there. */
export function OtherCase({ entry }: { readonly entry: Entry }) {
  const text = useText();
  return (
    <section className="card">
      <h2>{entry.unitName}</h2>
      <p>
        <CaseTag entry={entry} />
      </p>
      <Link to={casePath(entry)}>{text('unit.toCase')}</Link>
    </section>
  );
}

const KINDS = { returned: 'open', rejected: 'open', approved: 'good' } as const;

/** The state of a case in the words of the server. */
export function CaseTag({
  entry: { status, statusLabel },
}: {
  readonly entry: Pick<Entry, 'status' | 'statusLabel'>;
}) {
  const kind = Object.entries(KINDS).find(([name]) => name === status)?.[1];
  return (
    <span className="tag unit-tag" data-kind={kind}>
      {statusLabel}
    </span>
  );
}
