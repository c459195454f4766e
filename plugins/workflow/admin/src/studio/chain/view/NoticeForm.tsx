import * as React from 'react';
import { useChain } from './chain-context';
import { useTexts } from '../../../api/use-texts';
import { ChoiceField } from '../../panel/fields/ChoiceField';
import type { NewWork } from '../plan/insert';

interface Props {
  /** Gets null while something is missing. */
  readonly onChange: (work: NewWork | null) => void;
}

/** What a message needs: which one, and to whom; it is called what its template is called. */
export function NoticeForm({ onChange }: Props) {
  const { t, say } = useTexts();
  const { vocabulary } = useChain();
  const [template, setTemplate] = React.useState('');
  const [to, setTo] = React.useState('');
  const change = (chosen: { readonly template: string; readonly to: string }) => {
    setTemplate(chosen.template);
    setTo(chosen.to);
    const known = vocabulary.templates.find(({ value }) => value === chosen.template);
    const names = known ? { name: known.label['zh-Hans'], nameEn: known.label.en } : null;
    onChange(names && chosen.to !== '' ? { kind: 'notice', ...names, parts: [chosen] } : null);
  };
  return (
    <>
      <ChoiceField
        id="studio-chain-template"
        label={t('studio.messages.template')}
        value={template}
        placeholder={t('studio.choose')}
        required
        options={vocabulary.templates.map(({ value, label }) => ({ value, label: say(label) }))}
        onChange={(value) => change({ template: value, to })}
      />
      <ChoiceField
        id="studio-chain-to"
        label={t('studio.messages.to')}
        value={to}
        placeholder={t('studio.choose')}
        required
        options={vocabulary.assignees.map(({ value, label }) => ({ value, label: say(label) }))}
        onChange={(value) => change({ template, to: value })}
      />
    </>
  );
}
