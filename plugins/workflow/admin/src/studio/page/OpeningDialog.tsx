import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useNavigate } from 'react-router-dom';
import * as React from 'react';
import type { Draft } from '../../../../contracts';
import { readApiError } from '../../api/api-error';
import { useCreateDraftMutation } from '../../api/studio-api';
import { useTexts } from '../../api/use-texts';
import { draftPath } from '../../plugin-id';
import { downloadDiagram } from '../../lib/download';
import type { LocalCopy } from '../save/saver';

interface Props {
  /** Null where somebody deployed or deleted it since. */
  readonly draft: Draft | null;
  readonly copy: LocalCopy;
  readonly onRestore: () => void;
  readonly onDrop: () => void;
}

/** Before the editor opens: what was drawn on this machine and never reached the server. */
export function OpeningDialog({ draft, copy, onRestore, onDrop }: Props) {
  const { t, exactTime } = useTexts();
  const title = draft?.title ?? t('studio.local.untitled');
  return (
    <Flex justifyContent="center" padding={10}>
      <Box
        tag="section"
        aria-labelledby="studio-local"
        background="neutral0"
        hasRadius
        padding={6}
        maxWidth="60rem"
      >
        <Typography id="studio-local" tag="h1" variant="beta">
          {t('studio.local.title')}
        </Typography>
        <Box paddingTop={3} paddingBottom={5}>
          <Typography>
            {t(`studio.local.${stateOf(draft, copy)}`, {
              at: exactTime(copy.at),
              title,
              savedAt: draft ? exactTime(draft.editedAt) : '',
              name: draft?.editedByName ?? draft?.editedBy ?? '',
            })}
          </Typography>
        </Box>
        <Flex gap={2} wrap="wrap">
          {stateOf(draft, copy) === 'current' ? (
            <Button onClick={onRestore}>{t('studio.local.restore')}</Button>
          ) : (
            <AsDraft title={title} copy={copy} onDone={onDrop} />
          )}
          <Button variant="tertiary" onClick={() => downloadDiagram(copy.xml, title)}>
            {t('studio.conflict.download')}
          </Button>
          <Button variant="danger-light" onClick={onDrop}>
            {t('studio.local.drop')}
          </Button>
        </Flex>
      </Box>
    </Flex>
  );
}

function stateOf(draft: Draft | null, { revision }: LocalCopy): 'current' | 'older' | 'gone' {
  if (!draft) return 'gone';
  return draft.revision === revision ? 'current' : 'older';
}

interface AsDraftProps {
  readonly title: string;
  readonly copy: LocalCopy;
  readonly onDone: () => void;
}

function AsDraft({ title, copy, onDone }: AsDraftProps) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const [create, { isLoading, error }] = useCreateDraftMutation();
  const [key] = React.useState(() => crypto.randomUUID());
  const save = async () => {
    const from = { kind: 'xml', xml: copy.xml } as const;
    const answer = await create({
      key,
      title: t('studio.local.mine', { title: title.slice(0, 80) }),
      from,
    });
    if ('error' in answer) return;
    onDone();
    navigate(draftPath(answer.data.documentId));
  };
  return (
    <>
      <Button loading={isLoading} onClick={() => void save()}>
        {t('studio.conflict.asDraft')}
      </Button>
      {error ? (
        <Typography role="alert" textColor="danger600">
          {readApiError(error).message || t('error.unanswered')}
        </Typography>
      ) : null}
    </>
  );
}
