import * as React from 'react';
import { Box, Field, Typography } from '@strapi/design-system';
import { ProblemList } from './ProblemList';
import type { Problem } from '../../../../contracts';
import { useNewDraft } from '../../api/use-new-draft';
import { useTexts } from '../../api/use-texts';
import { FormDialog } from '../../components/FormDialog';

interface Props {
  readonly onClose: () => void;
  readonly onCloseAutoFocus: (event: Event) => void;
}

const LIMIT_BYTES = 512 * 1024;

/** Brings in a diagram from a file, as a draft: whatever is still wrong with it is told in the editor. */
export function ImportDialog({ onClose, onCloseAutoFocus }: Props) {
  const { t } = useTexts();
  const { create, sending, failure } = useNewDraft();
  const [file, setFile] = React.useState<File | null>(null);
  const [problem, setProblem] = React.useState<'field.required' | 'import.tooLarge' | null>(null);
  const submit = async () => {
    const wrong = file === null ? 'field.required' : file.size > LIMIT_BYTES ? 'import.tooLarge' : null;
    setProblem(wrong);
    if (file === null || wrong !== null) return;
    const title =
      file.name.replace(/\.(bpmn|xml|bpmn20\.xml)$/i, '').slice(0, 100) || file.name.slice(0, 100);
    await create({ title, from: { kind: 'xml', xml: await file.text() } });
  };
  const problems = (failure?.details.problems ?? []) as readonly Problem[];
  return (
    <FormDialog
      title={t('flows.import')}
      confirm={t('import.confirm')}
      sending={sending}
      failure={failure}
      onSubmit={() => void submit()}
      onClose={onClose}
      onCloseAutoFocus={onCloseAutoFocus}
    >
      <Typography textColor="neutral600">{t('import.hint')}</Typography>
      <Field.Root id="import-file" name="import-file" required {...(problem ? { error: t(problem) } : {})}>
        <Field.Label>{t('import.file')}</Field.Label>
        <Box paddingTop={1}>
          <input
            id="import-file"
            type="file"
            accept=".bpmn,.xml,application/xml,text/xml"
            aria-invalid={problem !== null}
            onChange={(event) => {
              setFile(event.target.files?.[0] ?? null);
              setProblem(null);
            }}
          />
        </Box>
        <Field.Error />
      </Field.Root>
      <ProblemList problems={problems} />
    </FormDialog>
  );
}
