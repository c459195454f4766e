import * as React from 'react';
import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import type { TemplateDetail, WordingEntry } from '../../../../contracts';
import { useTexts } from '../../api/use-texts';
import { useGetWordingsQuery } from '../../api/words-api';
import { Choices } from '../../components/Choices';
import { QueryState } from '../../components/QueryState';
import { WordDifferences } from './WordDifferences';

interface Props {
  readonly template: TemplateDetail;
  readonly onRestore: (wording: string) => void;
  readonly onClose: () => void;
}

/** Every wording there was, beside the one in force; any of them can be brought back. */
export function HistoryDialog({ template, onRestore, onClose }: Props) {
  const { t, exactTime } = useTexts();
  const { data, error, refetch } = useGetWordingsQuery(template.key, { refetchOnMountOrArgChange: true });
  const [chosen, setChosen] = React.useState<string | null>(null);
  const entry = data?.find(({ documentId }) => documentId === chosen);
  const labelOf = ({ at, kind, actorName }: WordingEntry) =>
    t(`messages.history.${kind}`, { time: exactTime(at), name: actorName ?? t('messages.history.system') });
  return (
    <Modal.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{t('messages.history')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {data ? null : <QueryState error={error} onRetry={() => void refetch()} />}
            {data?.length === 0 ? <Typography>{t('messages.history.none')}</Typography> : null}
            {data && data.length > 0 ? (
              <Choices
                id="wordings"
                label={t('messages.history.choose')}
                options={data.map((one) => ({ value: one.documentId, label: labelOf(one) }))}
                value={chosen}
                onChange={setChosen}
              />
            ) : null}
            {entry ? (
              <WordDifferences
                from={entry.words}
                to={template.words}
                names={{ from: t('messages.history.then'), to: t('messages.history.now') }}
              />
            ) : null}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('close')}
          </Button>
          <Button
            disabled={entry === undefined || entry.checksum === template.checksum}
            onClick={() => (entry ? onRestore(entry.documentId) : undefined)}
          >
            {t('messages.history.restore')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
