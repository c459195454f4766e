import { Button } from '@strapi/design-system';
import { useNavigate } from 'react-router-dom';
import type { Draft } from '../../../../contracts';
import type { Saver } from './saver';
import { SetAsideDialog } from './SetAsideDialog';
import type { SetAside } from './use-set-aside';
import { useTexts } from '../../api/use-texts';
import { STUDIO_PATH } from '../../plugin-id';

interface Props {
  readonly draft: Draft;
  readonly saver: Saver;
  readonly setAside: SetAside;
}

/** Somebody deployed or deleted the draft meanwhile: what was drawn here can still become another one. */
export function GoneDialog({ draft, saver, setAside }: Props) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const drop = () => {
    saver.adopt(draft);
    navigate(STUDIO_PATH);
  };
  return (
    <SetAsideDialog title={t('studio.gone.title')} text={t('studio.gone.hint')} setAside={setAside}>
      <Button fullWidth variant="danger-light" disabled={setAside.busy} onClick={drop}>
        {t('studio.local.drop')}
      </Button>
    </SetAsideDialog>
  );
}
