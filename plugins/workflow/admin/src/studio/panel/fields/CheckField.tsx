import { Checkbox } from '@strapi/design-system';

interface Props {
  readonly label: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Yes or no. */
export function CheckField({ label, checked, disabled = false, onChange }: Props) {
  return (
    <Checkbox
      checked={checked}
      disabled={disabled}
      onCheckedChange={(value: boolean | 'indeterminate') => onChange(value === true)}
    >
      {label}
    </Checkbox>
  );
}
