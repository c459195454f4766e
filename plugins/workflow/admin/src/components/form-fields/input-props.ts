import type { FieldValue, TaskField } from '../../../../contracts';

/** What every kind of input takes. */
export interface InputProps {
  readonly field: TaskField;
  readonly value: FieldValue;
  readonly disabled: boolean;
  readonly onChange: (value: FieldValue) => void;
}
