import { Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { useNavigate } from 'react-router-dom';
import type { Draft } from '../../../../contracts';
import type { Saver } from './saver';
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
  const { failure, busy, asDraft, download } = setAside;
  const drop = () => {
    saver.adopt(draft);
    navigate(STUDIO_PATH);
  };
  return (
    <Dialog.Root open>
      <Dialog.Content>
        <Dialog.Header>{t('studio.gone.title')}</Dialog.Header>
        <Dialog.Body>
          <Typography tag="p">{t('studio.gone.hint')}</Typography>
          {failure ? (
            <Typography tag="p" role="alert" textColor="danger600">
              {failure}
            </Typography>
          ) : null}
        </Dialog.Body>
        <Dialog.Footer>
          <Flex direction="column" alignItems="stretch" gap={2} width="100%">
            <Button fullWidth loading={busy} onClick={() => void asDraft()}>
              {t('studio.conflict.asDraft')}
            </Button>
            <Button fullWidth variant="tertiary" disabled={busy} onClick={() => void download()}>
              {t('studio.conflict.download')}
            </Button>
            <Button fullWidth variant="danger-light" disabled={busy} onClick={drop}>
              {t('studio.local.drop')}
            </Button>
          </Flex>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
