import { useDraft, type DraftOfForm } from '../../lib/use-draft';
import { useMe } from './me-context';

/** What the person of this page types into a form; with the entry's id in the name where there are several. */
export function useOwnDraft<Values>(name: string): DraftOfForm<Values> {
  return useDraft<Values>(useMe().account.documentId, name);
}
