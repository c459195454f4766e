import * as React from 'react';
import { Button, Flex } from '@strapi/design-system';
import type { TemplateDetail } from '../../../../contracts';
import type { MessageEditing } from '../../api/use-message-editor';
import { useTexts } from '../../api/use-texts';
import { focusFirst } from '../../lib/focus';
import { MessageDialog, type MessageDeed } from './MessageDialog';

interface Props {
  readonly template: TemplateDetail | null;
  readonly editing: MessageEditing;
  readonly onSave: () => void;
}

/** What may be done with a message as a whole. What is not saved would be lost by bringing other words back. */
export function MessageActions({ template, editing, onSave }: Props) {
  const { t } = useTexts();
  const [dialog, setDialog] = React.useState<MessageDeed | null>(null);
  const close = () => {
    if (dialog) focusFirst(`message-${dialog}`, 'message-history');
    setDialog(null);
  };
  return (
    <Flex gap={2} wrap="wrap">
      {deedsOf(template).map((deed) => (
        <Button
          key={deed}
          id={`message-${deed}`}
          variant="tertiary"
          disabled={editing.changed || editing.sending}
          onClick={() => setDialog(deed)}
        >
          {t(`messages.${deed}`)}
        </Button>
      ))}
      <Button loading={editing.sending} disabled={!editing.changed} onClick={onSave}>
        {t('messages.save')}
      </Button>
      {template && dialog ? (
        <MessageDialog deed={dialog} template={template} editing={editing} onClose={close} />
      ) : null}
    </Flex>
  );
}

function deedsOf(template: TemplateDetail | null): readonly MessageDeed[] {
  if (template === null) return [];
  const { origin, uses } = template;
  return [
    'history',
    ...(origin === 'edited' ? (['restore'] as const) : []),
    ...(origin === 'own' && uses.length === 0 ? (['delete'] as const) : []),
  ];
}
