import { useNotification } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';
import type { TemplateDetail } from '../../../../contracts';
import type { MessageEditing } from '../../api/use-message-editor';
import { useTexts } from '../../api/use-texts';
import { STUDIO_PATH } from '../../plugin-id';
import { DeleteMessageDialog } from './DeleteMessageDialog';
import { HistoryDialog } from './HistoryDialog';
import { RestoreDialog } from './RestoreDialog';

export type MessageDeed = 'history' | 'restore' | 'delete';

interface Props {
  readonly deed: MessageDeed;
  readonly template: TemplateDetail;
  readonly editing: MessageEditing;
  readonly onClose: () => void;
}

/** Asks what has to be known before something is done with a message as a whole. */
export function MessageDialog({ deed, template, editing, onClose }: Props) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const restore = (what: Parameters<MessageEditing['restore']>[0]) => {
    onClose();
    editing.restore(what, () => toggleNotification({ type: 'success', message: t('messages.restored') }));
  };
  if (deed === 'delete') {
    return (
      <DeleteMessageDialog
        template={template}
        onClose={onClose}
        onDeleted={() => navigate(`${STUDIO_PATH}/messages`)}
      />
    );
  }
  if (deed === 'history' || template.shippedWords === null)
    return (
      <HistoryDialog template={template} onClose={onClose} onRestore={(wording) => restore({ wording })} />
    );
  return (
    <RestoreDialog
      words={template.words}
      shipped={template.shippedWords}
      onClose={onClose}
      onRestore={() => restore('shipped')}
    />
  );
}
