import type { Me } from '../../api/queries';

const KINDS: Readonly<Record<string, string>> = { returned: 'open', rejected: 'open', approved: 'good' };

/** The state of a case in the words of the server. */
export function CaseTag({
  entry: { status, statusLabel },
}: {
  readonly entry: Pick<NonNullable<Me['openCase']>, 'status' | 'statusLabel'>;
}) {
  return (
    <span className="tag" data-kind={KINDS[status]}>
      {statusLabel}
    </span>
  );
}
