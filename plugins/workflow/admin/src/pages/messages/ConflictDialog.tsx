import type { Conflict, MessageEditing } from '../../api/use-message-editor';
import { useTexts } from '../../api/use-texts';
import { SavedMeanwhileDialog } from '../../components/SavedMeanwhileDialog';
import { WordDifferences } from './WordDifferences';

interface Props {
  readonly editing: MessageEditing;
  readonly conflict: Conflict;
}

/** Somebody else has saved meanwhile: what they wrote beside what stands here, and which to go on with. */
export function ConflictDialog({ editing, conflict }: Props) {
  const { t } = useTexts();
  const { changedByName, changedAt, words } = conflict;
  return (
    <SavedMeanwhileDialog changedByName={changedByName} changedAt={changedAt} onSettle={editing.settle}>
      <WordDifferences
        from={words}
        to={editing.words}
        names={{ from: t('conflict.theirs'), to: t('conflict.mine') }}
      />
    </SavedMeanwhileDialog>
  );
}
