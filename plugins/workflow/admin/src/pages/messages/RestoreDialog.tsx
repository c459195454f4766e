import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import type { Wording } from '../../../../contracts';
import { useTexts } from '../../api/use-texts';
import { WordDifferences } from './WordDifferences';

interface Props {
  readonly words: Wording;
  readonly shipped: Wording;
  readonly onRestore: () => void;
  readonly onClose: () => void;
}

/** Shows what the words that came with the platform say otherwise, before they come back. */
export function RestoreDialog({ words, shipped, onRestore, onClose }: Props) {
  const { t } = useTexts();
  return (
    <Modal.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{t('messages.restore')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>{t('messages.restore.hint')}</Typography>
            <WordDifferences
              from={words}
              to={shipped}
              names={{ from: t('messages.history.now'), to: t('messages.restore.shipped') }}
            />
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button onClick={onRestore}>{t('messages.restore')}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
