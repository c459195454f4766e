import { NoteDialog } from './NoteDialog';
import type { Flow } from '../../../../contracts';
import { useRollBackMutation } from '../../api/flows-api';
import { useTexts } from '../../api/use-texts';

interface Props {
  readonly version: Flow['versions'][number];
  readonly onClose: () => void;
  readonly onCloseAutoFocus: (event: Event) => void;
}

/** Puts an earlier version in force again, as the next one. */
export function RollBackDialog({ version, onClose, onCloseAutoFocus }: Props) {
  const { t } = useTexts();
  const [rollBack] = useRollBackMutation();
  return (
    <NoteDialog
      title={t('rollback.title', { version: version.version })}
      hint={t('rollback.hint', { version: version.version })}
      confirm={t('rollback.confirm')}
      done={t('rollback.done', { version: version.version })}
      noteRequired
      send={(key, note) => rollBack({ key, documentId: version.documentId, note })}
      onClose={onClose}
      onCloseAutoFocus={onCloseAutoFocus}
    />
  );
}
