import type { OwnCase } from '../../api/case-queries';
import { useText } from '../../i18n/use-text';
import { Opinion } from '../unit/Opinion';
import { correctionLabel } from './field-labels';

/** What was decided and why, and what it means for the applicant. */
export function CaseResult({ found }: { readonly found: OwnCase }) {
  const text = useText();
  const { opinion, fieldsToCorrect } = found.entry;
  const fields = fieldsToCorrect.map((field) => correctionLabel(field, text)).join(text('list.and'));
  const meaning = meaningOf(found, text);
  return (
    <>
      <Opinion opinion={opinion} />
      {fields !== '' && <p>{text('unit.toCorrect', { fields })}</p>}
      {meaning !== null && <p role="status">{meaning}</p>}
    </>
  );
}

function meaningOf({ kind, entry }: OwnCase, text: ReturnType<typeof useText>): string | null {
  const { status } = entry;
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
