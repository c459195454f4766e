import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { fieldPermissions, type FieldPermission } from '../../../../contracts';
import { useTexts } from '../../api/use-texts';

interface Props {
  /** Which field at which step. */
  readonly label: string;
  readonly offered: readonly FieldPermission[];
  readonly permission: FieldPermission | undefined;
  /** null leaves it to the rule. */
  readonly onChange: (permission: FieldPermission | null) => void;
}

const LEFT_TO_THE_RULE = 'default';

/** What one step may do with one field. What stands there already can be seen, offered or not. */
export function PermissionCell({ label, offered, permission, onChange }: Props) {
  const { t } = useTexts();
  const shown =
    permission !== undefined && !offered.includes(permission) ? [...offered, permission] : offered;
  return (
    <SingleSelect
      size="S"
      aria-label={label}
      value={permission ?? LEFT_TO_THE_RULE}
      onChange={(chosen) => onChange(fieldPermissions.find((one) => one === chosen) ?? null)}
    >
      {[LEFT_TO_THE_RULE, ...shown].map((one) => (
        <SingleSelectOption key={one} value={one}>
          {t(`formDesigner.permission.${one}`)}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
}
