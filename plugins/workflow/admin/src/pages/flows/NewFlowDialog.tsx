import * as React from 'react';
import { Typography } from '@strapi/design-system';
import { useNewDraft } from '../../api/use-new-draft';
import { useTexts } from '../../api/use-texts';
import { FormDialog } from '../../components/FormDialog';
import { LineField } from '../../components/LineField';
import { blankDiagram, FLOW_KEY } from '../../lib/blank-diagram';

interface Props {
  /** The keys that flows have already. */
  readonly taken: readonly string[];
  readonly onClose: () => void;
  readonly onCloseAutoFocus: (event: Event) => void;
}

/** Begins a flow of its own: what it is called, and by which name programs start it. */
export function NewFlowDialog({ taken, onClose, onCloseAutoFocus }: Props) {
  const { t } = useTexts();
  const { create, sending, failure } = useNewDraft();
  const [draft, setDraft] = React.useState({ chinese: '', english: '', key: '' });
  const [tried, setTried] = React.useState(false);
  const problems = {
    chinese: draft.chinese.trim() === '' ? t('field.required') : undefined,
    english: draft.english.trim() === '' ? t('field.required') : undefined,
    key: keyProblem(draft.key, taken),
  };
  const submit = () => {
    setTried(true);
    if (Object.values(problems).some((problem) => problem !== undefined)) return;
    const name = { 'zh-Hans': draft.chinese.trim(), en: draft.english.trim() };
    void create({
      title: name['zh-Hans'].slice(0, 100),
      from: { kind: 'xml', xml: blankDiagram(draft.key, name) },
    });
  };
  const line = (name: 'chinese' | 'english' | 'key', problem: string | undefined) => (
    <LineField
      name={name}
      label={t(`flows.new.${name}`)}
      {...(name === 'key' ? { hint: t('flows.new.key.hint') } : {})}
      value={draft[name]}
      error={tried ? problem : undefined}
      onChange={(value) => setDraft((before) => ({ ...before, [name]: value }))}
    />
  );
  return (
    <FormDialog
      title={t('flows.new')}
      confirm={t('flows.new.confirm')}
      sending={sending}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
      onCloseAutoFocus={onCloseAutoFocus}
    >
      <Typography textColor="neutral600">{t('flows.new.hint')}</Typography>
      {line('chinese', problems.chinese)}
      {line('english', problems.english)}
      {line('key', problems.key && t(problems.key))}
    </FormDialog>
  );
}

function keyProblem(key: string, taken: readonly string[]): string | undefined {
  if (!FLOW_KEY.test(key)) return 'flows.new.key.wrong';
  return taken.includes(key) ? 'flows.new.key.taken' : undefined;
}
