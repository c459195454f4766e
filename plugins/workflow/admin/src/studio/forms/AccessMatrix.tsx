import { Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { PermissionCell } from './PermissionCell';
import type { DesignerProps } from './designer-props';
import { setPermission, type FormStep } from './form-model';
import type { FieldPermission } from '../../../../contracts';
import { useTexts } from '../../api/use-texts';

const OF_FORM: readonly FieldPermission[] = ['hidden', 'read', 'write', 'required'];
const OF_SHARED: readonly FieldPermission[] = ['hidden', 'read'];
const OF_ENTRY: readonly FieldPermission[] = ['hidden'];

/** Fields by steps: what each step may do with each field. */
export function AccessMatrix({ form, steps, subjectFields, onChange }: DesignerProps) {
  const { t, say } = useTexts();
  const entry = subjectFields.filter(({ uses }) => uses.includes('form'));
  const rows = [
    ...form.fields.map(({ name, label }) => ({ name, label: label || name, offered: offeredTo })),
    ...entry.map(({ name, label }) => ({ name, label: say(label), offered: () => OF_ENTRY })),
  ];
  if (rows.length === 0 || steps.length === 0) {
    return <Typography textColor="neutral600">{t('formDesigner.access.empty')}</Typography>;
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography textColor="neutral600">{t('formDesigner.access.hint')}</Typography>
      <Table colCount={steps.length + 1} rowCount={rows.length + 1}>
        <Thead>
          <Tr>
            <Th>
              <Typography variant="sigma">{t('form.field')}</Typography>
            </Th>
            {steps.map((step) => (
              <Th key={step.id}>
                <Typography variant="sigma">{say(step.name)}</Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {rows.map(({ name, label, offered }) => (
            <Tr key={name}>
              <Td>
                <Typography>{label}</Typography>
              </Td>
              {steps.map((step) => (
                <Td key={step.id}>
                  <PermissionCell
                    label={t('formDesigner.access.cell', { field: label, step: say(step.name) })}
                    offered={offered(step)}
                    permission={form.access[step.id]?.[name]}
                    onChange={(permission) => onChange(setPermission(form, step.id, name, permission))}
                  />
                </Td>
              ))}
            </Tr>
          ))}
        </Tbody>
      </Table>
    </Flex>
  );
}

function offeredTo({ shared }: FormStep): readonly FieldPermission[] {
  return shared ? OF_SHARED : OF_FORM;
}
