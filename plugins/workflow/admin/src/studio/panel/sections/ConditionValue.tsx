import type { VariableModel } from '../../../../../contracts';
import { ChoiceField } from '../fields/ChoiceField';
import { CommittedText } from '../fields/CommittedText';
import { useTexts } from '../../../api/use-texts';
import type { ConditionRow } from '../../model/conditions';

interface Props {
  readonly id: string;
  readonly row: ConditionRow;
  readonly variable: VariableModel | undefined;
  readonly onChange: (row: ConditionRow) => void;
}

/** What a variable is compared with: one of its known values, or whatever somebody types. */
export function ConditionValue({ id, row, variable, onChange }: Props) {
  const { t, say } = useTexts();
  const label = t('studio.condition.value');
  const set = (value: string) => onChange({ ...row, value });
  const options =
    row.kind === 'boolean'
      ? ['true', 'false'].map((value) => ({ value, label: t(`studio.condition.${value}`) }))
      : variable?.options?.map((option) => ({ value: option.value, label: say(option.label) }));
  // A part of a value is none of its values.
  const whole = row.operator === 'is' || row.operator === 'is-not' || row.list;
  if (options && options.length > 0 && row.kind !== 'number' && whole) {
    return (
      <ChoiceField
        id={id}
        label={label}
        value={row.value}
        placeholder={t('studio.choose')}
        options={options}
        onChange={set}
      />
    );
  }
  const check = (text: string) =>
    row.kind === 'number' && !/^-?\d+(\.\d+)?$/.test(text.trim())
      ? t('studio.condition.numberInvalid')
      : null;
  return (
    <CommittedText
      id={id}
      label={label}
      hint={variable?.type === 'date' ? t('studio.condition.dateHint') : undefined}
      value={row.value}
      check={check}
      onCommit={set}
    />
  );
}
