import { Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { DraftSummary } from '../../../../contracts';
import { useDeleteDraftMutation } from '../../api/flows-api';
import { useSending } from '../../api/use-sending';
import { useTexts } from '../../api/use-texts';
import { FormDialog } from '../../components/FormDialog';

interface Props {
  readonly draft: DraftSummary;
  readonly onClose: () => void;
  readonly onCloseAutoFocus: (event: Event) => void;
}

/** Asks once more: a draft that is deleted is gone. */
export function DeleteDraftDialog({ draft, onClose, onCloseAutoFocus }: Props) {
  const { t } = useTexts();
  const { toggleNotification } = useNotification();
  const [remove] = useDeleteDraftMutation();
  const { failure, sending, send } = useSending(() => undefined);
  const { documentId: draftId, revision, title } = draft;
  return (
    <FormDialog
      title={t('drafts.delete.label', { title })}
      confirm={t('drafts.delete')}
      sending={sending}
      failure={failure}
      onSubmit={() =>
        void send(
          { draftId, revision },
          (key) => remove({ key, draftId, revision }),
          () => {
            toggleNotification({ type: 'success', message: t('drafts.delete.done', { title }) });
            onClose();
          },
        )
      }
      onClose={onClose}
      onCloseAutoFocus={onCloseAutoFocus}
    >
      <Typography>{t('drafts.delete.hint')}</Typography>
    </FormDialog>
  );
}
