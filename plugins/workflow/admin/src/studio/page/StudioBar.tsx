import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import type { Draft } from '../../../../contracts';
import { SaveStatus } from './SaveStatus';
import type { StudioActs } from './seams';
import type { Presence } from './use-presence';
import { freshData } from '../../api/fresh-data';
import { readApiError } from '../../api/api-error';
import { useLazyGetDraftQuery } from '../../api/studio-api';
import { useTexts } from '../../api/use-texts';
import { downloadDiagram } from '../../lib/download';
import { STUDIO_PATH } from '../../plugin-id';
import type { Saver, SaveState } from '../save/saver';

interface Props {
  readonly draft: Draft;
  readonly saver: Saver;
  readonly save: SaveState;
  readonly presence: Presence;
  readonly acts: StudioActs;
}

/** What the draft is called, whether it is saved, who else is here, and what can be done with it. */
export function StudioBar({ draft, saver, save, presence, acts }: Props) {
  const { t } = useTexts();
  const names = presence.others.map(({ name, actor }) => name ?? actor);
  return (
    <Flex
      tag="header"
      justifyContent="space-between"
      gap={4}
      wrap="wrap"
      paddingTop={3}
      paddingBottom={3}
      paddingLeft={4}
      paddingRight={4}
      background="neutral0"
      borderColor="neutral150"
    >
      <Box>
        <Flex gap={3} alignItems="baseline">
          <Link to={STUDIO_PATH}>
            <Typography variant="pi" textColor="primary600">
              {t('studio.back')}
            </Typography>
          </Link>
          <Typography tag="h1" variant="beta">
            {draft.title}
          </Typography>
        </Flex>
        <Flex gap={4}>
          <SaveStatus save={save} onRetry={() => void saver.flush()} />
          <Typography role="status" variant="pi" textColor="neutral800">
            {names.length > 0 ? t('studio.presence', { names: names.join(t('studio.chain.comma')) }) : ''}
          </Typography>
        </Flex>
      </Box>
      <ActButtons draft={draft} saver={saver} acts={acts} />
    </Flex>
  );
}

/** The acts work on what the server has, so everything drawn is saved first. */
function ActButtons({ draft, saver, acts }: Pick<Props, 'draft' | 'saver' | 'acts'>) {
  const { t } = useTexts();
  const { toggleNotification } = useNotification();
  const [fetchDraft] = useLazyGetDraftQuery();
  const start = (act: (saved: Draft) => void) => async () => {
    const warn = (message: string) => toggleNotification({ type: 'warning', message });
    if (!(await saver.flush())) {
      warn(t('studio.unsaved'));
      return;
    }
    const answer = await fetchDraft(draft.documentId);
    const saved = freshData(answer);
    if (saved) act(saved);
    else warn(readApiError(answer.error).message || t('error.load'));
  };
  const download = ({ xml, title }: Draft) => downloadDiagram(xml, title);
  return (
    <Flex gap={2}>
      <Button variant="tertiary" onClick={() => void start(download)()}>
        {t('studio.export')}
      </Button>
      {acts.compare ? (
        <Button variant="tertiary" onClick={() => void start(acts.compare ?? noAct)()}>
          {t('studio.compare')}
        </Button>
      ) : null}
      {acts.deploy ? (
        <Button id="studio-deploy" onClick={() => void start(acts.deploy ?? noAct)()}>
          {t('studio.deploy')}
        </Button>
      ) : null}
    </Flex>
  );
}

function noAct(): void {
  // A button without an act is not drawn.
}
