import { NoteDialog } from './NoteDialog';
import type { Flow } from '../../../../contracts';
import { useSetActiveMutation } from '../../api/flows-api';
import { useTexts } from '../../api/use-texts';

interface Props {
  readonly version: Flow['versions'][number];
  readonly onClose: () => void;
  readonly onCloseAutoFocus: (event: Event) => void;
}

/** Stops a flow from taking new cases, or lets it take them again; running cases go on either way. */
export function OperateDialog({ version, onClose, onCloseAutoFocus }: Props) {
  const { t } = useTexts();
  const [setActive] = useSetActiveMutation();
  const active = version.state !== 'active';
  const verb = active ? 'activate' : 'suspend';
  return (
    <NoteDialog
      title={t(`operate.${verb}`)}
      hint={t(`operate.${verb}.hint`)}
      confirm={t(`operate.${verb}`)}
      done={t(`operate.${verb}.done`)}
      noteRequired={false}
      send={(key, note) => setActive({ key, documentId: version.documentId, active, note })}
      onClose={onClose}
      onCloseAutoFocus={onCloseAutoFocus}
    />
  );
}
