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
  const { t } = useTexts();
  const label = t('studio.condition.value');
  const set = (value: string) => onChange({ ...row, value });
  const options = useValues(row, variable);
  if (options.length > 0) {
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

/** The values to choose from; none where somebody types a number, or a part of a value. */
function useValues(row: ConditionRow, variable: VariableModel | undefined) {
  const { t, say } = useTexts();
  if (row.kind === 'boolean') {
    return ['true', 'false'].map((value) => ({ value, label: t(`studio.condition.${value}`) }));
  }
  const whole = row.operator === 'is' || row.operator === 'is-not' || row.list;
  const known = whole && row.kind === 'text' ? (variable?.options ?? []) : [];
  return known.map(({ value, label }) => ({ value, label: say(label) }));
}
