import type { Say } from '../../i18n/use-text';
import { fieldLabel } from '../unit/use-facts';

/** What a field to correct is called, of whatever kind of case. */
export function correctionLabel(field: string, text: Say): string {
  if (field === 'reason') return text('appeal.reason');
  if (field === 'message') return text('join.message');
  return fieldLabel(field, text);
}
