import type { OwnCase } from '../../api/case-queries';

/** What the unit was called when it was handed in. */
export function unitNameOf(found: OwnCase): string {
  return found.kind === 'business-info-change' ? found.entry.before.name : found.entry.unit.name;
}
