import * as React from 'react';
import { useChain } from './chain-context';
import { useTexts } from '../../../api/use-texts';
import { inputFields } from '../../model/action-inputs';
import { ChoiceField } from '../../panel/fields/ChoiceField';
import { ActionInput } from '../../panel/sections/ActionInput';
import type { NewWork } from '../plan/insert';
import { actionsFor } from '../plan/offers';

interface Props {
  /** Gets null while something is missing. */
  readonly onChange: (work: NewWork | null) => void;
}

type Inputs = Readonly<Record<string, string>>;

/** What an action needs: which one, and with what; it is called what the action is called. */
export function ActionForm({ onChange }: Props) {
  const { t, say } = useTexts();
  const { chain, vocabulary } = useChain();
  const [action, setAction] = React.useState('');
  const [inputs, setInputs] = React.useState<Inputs>({});
  const offered = actionsFor(chain, vocabulary.actions);
  const known = offered.find(({ value }) => value === action);
  const fields = known ? inputFields(known.inputs) : [];
  const change = (name: string, written: Inputs) => {
    setAction(name);
    setInputs(written);
    const chosen = offered.find(({ value }) => value === name);
    const needed = chosen ? inputFields(chosen.inputs).filter(({ required }) => required) : [];
    const complete = needed.every((field) => (written[field.name] ?? '') !== '');
    const parts = Object.entries(written)
      .filter(([, value]) => value !== '')
      .map(([input, value]) => ({ name: input, value }));
    onChange(
      chosen && complete
        ? { kind: 'action', name: chosen.label['zh-Hans'], nameEn: chosen.label.en, action: name, parts }
        : null,
    );
  };
  return (
    <>
      <ChoiceField
        id="studio-chain-action"
        label={t('studio.action.name')}
        value={action}
        placeholder={t('studio.choose')}
        required
        options={offered.map(({ value, label }) => ({ value, label: say(label) }))}
        onChange={(chosen) => change(chosen, {})}
      />
      {fields.map((field) => (
        <ActionInput
          key={`${action} ${field.name}`}
          field={field}
          written={inputs[field.name] ?? ''}
          onChange={(value) => change(action, { ...inputs, [field.name]: value })}
        />
      ))}
    </>
  );
}
