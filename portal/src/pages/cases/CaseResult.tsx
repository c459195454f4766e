import type { OwnCase } from '../../api/case-queries';
import { useText, type Say } from '../../i18n/use-text';
import { Opinion } from '../unit/Opinion';
import { correctionLabel } from './field-labels';

/** What was decided and why, and what it means for the applicant. */
export function CaseResult({ found }: { readonly found: OwnCase }) {
  const text = useText();
  const { opinion, fieldsToCorrect } = found.entry;
  const fields = fieldsToCorrect.map((field) => correctionLabel(field, text)).join(text('list.and'));
  return (
    <>
      <Opinion opinion={opinion} />
      {fields !== '' && <p>{text('unit.toCorrect', { fields })}</p>}
      <p role="status">{meaningOf(found, text)}</p>
    </>
  );
}

function meaningOf({ kind, entry }: OwnCase, text: Say): string {
  const { status } = entry;
  if (kind === 'unit-appeal' && entry.respondUntil !== null) return text('case.waiting.answer');
  switch (status) {
    case 'under-review':
      return text(`case.waiting.${kind}`);
    case 'approved':
    case 'rejected':
      return text(`case.${status}.${kind}`);
    case 'returned':
    case 'withdrawn':
    case 'expired':
      return text(`case.${status}`);
  }
}
