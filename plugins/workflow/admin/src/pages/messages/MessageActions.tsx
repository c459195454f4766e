import * as React from 'react';
import { Button, Flex } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';
import type { TemplateDetail } from '../../../../contracts';
import type { MessageEditing } from '../../api/use-message-editor';
import { useTexts } from '../../api/use-texts';
import { focusFirst } from '../../lib/focus';
import { STUDIO_PATH } from '../../plugin-id';
import { DeleteMessageDialog } from './DeleteMessageDialog';
import { HistoryDialog } from './HistoryDialog';
import { RestoreDialog } from './RestoreDialog';

interface Props {
  readonly template: TemplateDetail | null;
  readonly editing: MessageEditing;
  readonly onSave: () => void;
}

/** What may be done with a message as a whole. What is not saved would be lost by bringing other words back. */
export function MessageActions({ template, editing, onSave }: Props) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const [dialog, setDialog] = React.useState<'history' | 'restore' | 'delete' | null>(null);
  const close = () => {
    setDialog(null);
    focusFirst('message-save', 'message-history');
  };
  const restored = () => {
    toggleNotification({ type: 'success', message: t('messages.restored') });
  };
  const open = (name: NonNullable<typeof dialog>) => (
    <Button
      id={`message-${name}`}
      variant="tertiary"
      disabled={editing.changed || editing.sending}
      onClick={() => setDialog(name)}
    >
      {t(`messages.${name}`)}
    </Button>
  );
  return (
    <Flex gap={2} wrap="wrap">
      {template ? open('history') : null}
      {template?.origin === 'edited' ? open('restore') : null}
      {template?.origin === 'own' && template.uses.length === 0 ? open('delete') : null}
      <Button id="message-save" loading={editing.sending} disabled={!editing.changed} onClick={onSave}>
        {t('messages.save')}
      </Button>
      {template && dialog === 'history' ? (
        <HistoryDialog
          template={template}
          onClose={close}
          onRestore={(wording) => {
            close();
            editing.restore({ wording }, restored);
          }}
        />
      ) : null}
      {template?.shippedWords && dialog === 'restore' ? (
        <RestoreDialog
          words={template.words}
          shipped={template.shippedWords}
          onClose={close}
          onRestore={() => {
            close();
            editing.restore('shipped', restored);
          }}
        />
      ) : null}
      {template && dialog === 'delete' ? (
        <DeleteMessageDialog
          template={template}
          onClose={close}
          onDeleted={() => navigate(`${STUDIO_PATH}/messages`)}
        />
      ) : null}
    </Flex>
  );
}
