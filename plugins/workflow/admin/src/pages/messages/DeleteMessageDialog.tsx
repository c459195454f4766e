import { Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { TemplateDetail } from '../../../../contracts';
import { useSending } from '../../api/use-sending';
import { useTexts } from '../../api/use-texts';
import { useDeleteTemplateMutation } from '../../api/words-api';
import { FormDialog } from '../../components/FormDialog';

interface Props {
  readonly template: TemplateDetail;
  readonly onDeleted: () => void;
  readonly onClose: () => void;
}

/** Asks once more before a message that nothing sends is deleted. */
export function DeleteMessageDialog({ template, onDeleted, onClose }: Props) {
  const { t } = useTexts();
  const { toggleNotification } = useNotification();
  const [remove] = useDeleteTemplateMutation();
  const { failure, sending, send } = useSending(() => undefined);
  const asked = { template: template.key, seen: template.checksum };
  const deleted = () => {
    toggleNotification({ type: 'success', message: t('messages.deleted') });
    onDeleted();
  };
  return (
    <FormDialog
      title={t('messages.delete')}
      confirm={t('messages.delete')}
      sending={sending}
      failure={failure}
      onSubmit={() => void send(asked, (key) => remove({ ...asked, key }), deleted)}
      onClose={onClose}
      onCloseAutoFocus={(event) => event.preventDefault()}
    >
      <Typography>{t('messages.delete.hint', { key: template.key })}</Typography>
    </FormDialog>
  );
}
