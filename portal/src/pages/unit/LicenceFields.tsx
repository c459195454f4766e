import { Form, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text';
import { DepartmentSelect } from './DepartmentSelect';
import { LICENCE_FIELDS, UNIT_KINDS, type LicenceField } from './fields';

interface Props {
  /** Where the fields stand in the body below `data`. */
  readonly at: 'unit' | 'changes';
  readonly isOpen?: (field: LicenceField) => boolean;
  /** What is in force, shown at each field. */
  readonly inForce?: (field: LicenceField) => string | null;
}

/** What stands on the licence and in the register. */
export function LicenceFields({ at, isOpen = () => true, inForce }: Props) {
  const text = useText();
  return LICENCE_FIELDS.filter(isOpen).map((field) => {
    const standing = inForce?.(field);
    const hint = field === 'legalRepresentative' || field === 'kind' ? null : text(`unit.${field}.hint`);
    return (
      <Form.Item
        key={field}
        name={[at, field]}
        label={text(`unit.${field}`)}
        extra={standing == null ? hint : text('unit.inForce', { value: standing })}
        rules={[{ required: true, whitespace: true, message: text(`unit.${field}.missing`) }]}
      >
        {CONTROLS[field](text(`unit.${field}`), (kind) => text(`unit.kind.${kind}`))}
      </Form.Item>
    );
  });
}

type Kind = (typeof UNIT_KINDS)[number];

const CONTROLS: Readonly<
  Record<LicenceField, (label: string, kindLabel: (kind: Kind) => string) => ReactNode>
> = {
  name: () => <Input maxLength={120} autoComplete="organization" />,
  creditCode: () => <Input maxLength={40} autoComplete="off" spellCheck={false} />,
  kind: (label, kindLabel) => (
    <Radio.Group
      aria-label={label}
      options={UNIT_KINDS.map((kind) => ({ value: kind, label: kindLabel(kind) }))}
    />
  ),
  legalRepresentative: () => <Input maxLength={50} autoComplete="off" />,
  address: () => <Input maxLength={200} autoComplete="street-address" />,
  department: () => <DepartmentSelect />,
};
