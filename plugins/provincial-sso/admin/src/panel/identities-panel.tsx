import { AccountIdentities } from './AccountIdentities';
import { useMay } from '../api/use-may';
import { useTexts } from '../api/use-texts';
import { isRestorable } from '../lib/restorable';
import { ACCOUNT_UID, READ_IDENTITIES } from '../plugin-id';

/** What the content manager tells a side panel about the entry that is open. */
interface OpenEntry {
  readonly model: string;
  /** Missing while somebody makes a new entry. */
  readonly documentId?: string;
  readonly document?: Readonly<Record<string, unknown>>;
}

/** The side panel 省统一门户身份, for accounts and for whoever may see their identities. */
function useIdentitiesPanel({ model, documentId, document }: OpenEntry) {
  const { t } = useTexts();
  const mayRead = useMay(READ_IDENTITIES);
  if (model !== ACCOUNT_UID || documentId === undefined || !mayRead) return null;
  return {
    title: t('panel.title'),
    content: (
      <AccountIdentities key={documentId} accountId={documentId} restorable={isRestorable(document)} />
    ),
  };
}

/** The content manager renders a panel's description as a component of its own, so it may use hooks. */
export const identitiesPanel = useIdentitiesPanel;
