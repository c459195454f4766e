import * as React from 'react';
import { Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Cross, Paperclip } from '@strapi/icons';
import { useTexts } from '../../../api/use-texts';
import { useUpload } from '../../../api/use-upload';
import { focusFirst } from '../../../lib/focus';
import type { DraftFile, VerbDraft } from '../../../lib/verbs';

export const ADD_FILES_ID = 'verb-add-files';
const LABEL_ID = 'verb-files-label';

interface Props {
  readonly files: readonly DraftFile[];
  readonly uploading: boolean;
  readonly problem: string | undefined;
  readonly onChange: (change: Partial<Pick<VerbDraft, 'files' | 'uploading'>>) => void;
}

/** Files to go with a comment; each is uploaded as soon as it is chosen. */
export function AttachmentsField({ files, uploading, problem, onChange }: Props) {
  const { t } = useTexts();
  const upload = useUpload();
  const [failed, setFailed] = React.useState<readonly string[]>([]);
  const input = React.useRef<HTMLInputElement>(null);

  const add = async (chosen: readonly File[]) => {
    const kept = [...files];
    const refused: string[] = [];
    onChange({ uploading: true });
    for (const file of chosen) {
      await upload(file).then(
        (uploaded) => kept.push(uploaded),
        () => refused.push(file.name),
      );
    }
    setFailed(refused);
    onChange({ files: kept, uploading: false });
  };
  const onChosen = (event: React.ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(event.target.files ?? [])];
    // Else the same file could not be chosen again after it was refused.
    event.target.value = '';
    if (chosen.length > 0) void add(chosen);
  };
  const remove = (id: string) => {
    onChange({ files: files.filter((file) => file.id !== id) });
    focusFirst(ADD_FILES_ID);
  };

  return (
    <Flex role="group" aria-labelledby={LABEL_ID} direction="column" alignItems="stretch" gap={2}>
      <Typography id={LABEL_ID} variant="pi" fontWeight="bold">
        {t('attachments.label')}
      </Typography>
      <FileNames files={files} disabled={uploading} onRemove={remove} />
      <Flex>
        <Button
          id={ADD_FILES_ID}
          size="S"
          variant="tertiary"
          startIcon={<Paperclip />}
          loading={uploading}
          onClick={() => input.current?.click()}
        >
          {t(uploading ? 'attachments.uploading' : 'attachments.add')}
        </Button>
        <input ref={input} type="file" multiple hidden onChange={onChosen} />
      </Flex>
      {failed.length > 0 ? <Problem text={t('attachments.failed', { names: failed.join('、') })} /> : null}
      {problem ? <Problem text={problem} /> : null}
    </Flex>
  );
}

interface NamesProps {
  readonly files: readonly DraftFile[];
  readonly disabled: boolean;
  readonly onRemove: (id: string) => void;
}

function FileNames({ files, disabled, onRemove }: NamesProps) {
  const { t } = useTexts();
  if (files.length === 0) return null;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
      {files.map(({ id, name }) => (
        <Flex key={id} tag="li" gap={2}>
          <Typography style={{ overflowWrap: 'anywhere' }}>{name}</Typography>
          <IconButton
            size="XS"
            variant="ghost"
            label={t('attachments.remove', { name })}
            disabled={disabled}
            onClick={() => onRemove(id)}
          >
            <Cross />
          </IconButton>
        </Flex>
      ))}
    </Flex>
  );
}

function Problem({ text }: { readonly text: string }) {
  return (
    <Typography role="alert" variant="pi" textColor="danger600">
      {text}
    </Typography>
  );
}
