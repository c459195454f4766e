import * as React from 'react';
import { Box, Button, Flex, Grid, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { FieldEditor } from './FieldEditor';
import { FieldList } from './FieldList';
import type { DesignerProps } from './designer-props';
import { addField, changeField, moveField, removeField } from './form-model';
import { brokenRules } from '../../../../contracts';
import { useTexts } from '../../api/use-texts';

/** The list of the fields, and the one that is being edited. */
export function FieldsTab({ form, steps, subjectFields, onChange }: DesignerProps) {
  const { t } = useTexts();
  const [chosen, setChosen] = React.useState(0);
  const taken = new Set([...steps.map(({ id }) => id), ...subjectFields.map(({ name }) => name)]);
  const broken = brokenRules(form.fields, taken);
  const field = form.fields[chosen];
  const asked = Object.values(form.access).map((permissions) => permissions[field?.name ?? '']);
  const add = () => {
    onChange(addField(form));
    setChosen(form.fields.length);
    // The next thing to do is to name it.
    requestAnimationFrame(() => document.getElementById('designer-label')?.focus());
  };
  const move = (index: number, by: -1 | 1) => {
    onChange(moveField(form, index, by));
    setChosen(index + by);
  };
  const remove = (index: number) => {
    onChange(removeField(form, index));
    setChosen(Math.max(0, index < chosen ? chosen - 1 : Math.min(chosen, form.fields.length - 2)));
  };
  return (
    <Grid.Root gap={6}>
      <Grid.Item col={5} s={12} xs={12} direction="column" alignItems="stretch">
        <Flex direction="column" alignItems="stretch" gap={3}>
          {form.fields.length === 0 ? (
            <Typography textColor="neutral600">{t('formDesigner.empty')}</Typography>
          ) : (
            <FieldList
              fields={form.fields}
              broken={broken}
              chosen={chosen}
              onChoose={setChosen}
              onMove={move}
              onRemove={remove}
            />
          )}
          <Button variant="secondary" startIcon={<Plus />} onClick={add}>
            {t('formDesigner.add')}
          </Button>
        </Flex>
      </Grid.Item>
      <Grid.Item col={7} s={12} xs={12} direction="column" alignItems="stretch">
        {field ? (
          <Box background="neutral0" hasRadius shadow="tableShadow" padding={4}>
            <FieldEditor
              key={chosen}
              field={field}
              broken={broken[chosen] ?? []}
              asked={asked.some((permission) => permission === 'write' || permission === 'required')}
              onChange={(change) => onChange(changeField(form, chosen, change))}
            />
          </Box>
        ) : null}
      </Grid.Item>
    </Grid.Root>
  );
}
