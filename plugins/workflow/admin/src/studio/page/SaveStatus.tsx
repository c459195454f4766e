import { Flex, TextButton, Typography } from '@strapi/design-system';
import { useTexts, type Texts } from '../../api/use-texts';
import type { SaveState } from '../save/saver';

interface Props {
  readonly save: SaveState;
  readonly onRetry: () => void;
}

/** One line that says whether the work is safe. */
export function SaveStatus({ save, onRetry }: Props) {
  const texts = useTexts();
  const { status } = save;
  const bad = status !== 'saved' && status !== 'changed' && status !== 'saving';
  return (
    <Flex gap={2}>
      <Typography role="status" variant="pi" textColor={bad ? 'danger600' : 'neutral600'}>
        {statusText(texts, save)}
      </Typography>
      {status === 'unanswered' || status === 'refused' ? (
        <TextButton onClick={onRetry}>{texts.t('studio.save.retry')}</TextButton>
      ) : null}
    </Flex>
  );
}

function statusText({ t, shortTime }: Texts, { status, savedAt, kept, message }: SaveState): string {
  switch (status) {
    case 'saved':
      return t('studio.save.saved', { at: shortTime(savedAt) });
    case 'changed':
      return t('studio.save.changed');
    case 'saving':
      return t('studio.save.saving');
    case 'unanswered':
      return t(kept ? 'studio.save.unanswered' : 'studio.save.unansweredUnkept');
    case 'refused':
      return t('studio.save.refused', { reason: message });
    case 'gone':
      return t('studio.save.gone');
    case 'conflict':
      return t('studio.save.conflict');
  }
}
