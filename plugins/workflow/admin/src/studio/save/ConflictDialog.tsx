import { Button, Flex, Typography } from '@strapi/design-system';
import type { Draft } from '../../../../contracts';
import { GoneDialog } from './GoneDialog';
import type { Saver, SaveState } from './saver';
import { SetAsideDialog } from './SetAsideDialog';
import { useSetAside } from './use-set-aside';
import { useLeaveWarning } from '../../api/use-leave-warning';
import { useTexts } from '../../api/use-texts';
import type { StudioModeler } from '../../bpmn/modeler/create-modeler';
import type { Presence } from '../page/use-presence';

interface Props {
  readonly modeler: StudioModeler;
  readonly draft: Draft;
  readonly saver: Saver;
  readonly save: SaveState;
  readonly presence: Presence;
}

/**
 * Somebody else saved meanwhile: nothing is overwritten, and nothing is lost. Mine becomes a draft of its
 * own, or theirs is shown and mine stays to be downloaded.
 */
export function ConflictDialog({ modeler, draft, saver, save, presence }: Props) {
  const { t, exactTime } = useTexts();
  const setAside = useSetAside(modeler, draft, saver);
  const { mine, failure, busy, asDraft, showTheirs, download } = setAside;
  useLeaveWarning(mine !== '');
  const { conflict } = save;
  const behind = save.status === 'saved' && presence.revision !== null && presence.revision > save.revision;
  return (
    <>
      {mine ? (
        <Flex gap={3} padding={3} background="warning100">
          <Typography>{t('studio.conflict.setAside')}</Typography>
          <Button size="S" variant="tertiary" onClick={() => void download()}>
            {t('studio.conflict.download')}
          </Button>
          <Button size="S" variant="tertiary" loading={busy} onClick={() => void asDraft()}>
            {t('studio.conflict.asDraft')}
          </Button>
          {failure ? (
            <Typography role="alert" textColor="danger600">
              {failure}
            </Typography>
          ) : null}
        </Flex>
      ) : null}
      {behind ? (
        <Flex gap={3} padding={3} background="warning100" role="alert">
          <Typography>{t('studio.conflict.behind')}</Typography>
          <Button size="S" variant="tertiary" onClick={() => void showTheirs(false)}>
            {t('studio.conflict.showNewest')}
          </Button>
        </Flex>
      ) : null}
      {save.status === 'gone' ? <GoneDialog draft={draft} saver={saver} setAside={setAside} /> : null}
      {conflict ? (
        <SetAsideDialog
          title={t('studio.conflict.title')}
          text={t('studio.conflict.who', {
            name: conflict.editedByName ?? conflict.editedBy,
            at: exactTime(conflict.editedAt),
          })}
          setAside={setAside}
        >
          <Button fullWidth variant="tertiary" disabled={busy} onClick={() => void showTheirs(true)}>
            {t('studio.conflict.showTheirs')}
          </Button>
        </SetAsideDialog>
      ) : null}
    </>
  );
}
