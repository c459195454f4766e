import type * as React from 'react';
import { Box, Field, Flex, Grid, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { LimitInputs } from './LimitInputs';
import { OptionsEditor } from './OptionsEditor';
import { TextBox } from './TextBox';
import { fieldTypes, hasLimits, hasOptions, type FieldRule, type WrittenField } from '../../../../contracts';
import { useTexts } from '../../api/use-texts';

interface Props {
  readonly field: WrittenField;
  readonly broken: readonly FieldRule[];
  /** Whether any step fills it in. */
  readonly asked: boolean;
  readonly onChange: (change: Partial<WrittenField>) => void;
}

/** Everything that there is to say about one field. */
export function FieldEditor({ field, broken, asked, onChange }: Props) {
  const { t } = useTexts();
  const problem = (...rules: readonly FieldRule[]) => {
    const rule = rules.find((one) => broken.includes(one));
    return rule && t(`formDesigner.rule.${rule}`);
  };
  const box = (name: 'label' | 'labelEn' | 'help' | 'helpEn' | 'name', error?: string) => (
    <TextBox
      id={`designer-${name}`}
      label={t(`formDesigner.${name}`)}
      value={field[name]}
      problem={error}
      onChange={(text) => onChange({ [name]: text })}
    />
  );
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {asked ? null : (
        <Box background="warning100" borderColor="warning200" hasRadius padding={3}>
          <Typography textColor="neutral800">{t('formDesigner.unasked')}</Typography>
        </Box>
      )}
      <Grid.Root gap={4}>
        <Half>{box('label', problem('field-label'))}</Half>
        <Half>{box('labelEn')}</Half>
        <Half>
          <TypeInput type={field.type} onChange={(type) => onChange(retyped(field, type))} />
        </Half>
        <Half>{box('name', problem('field-name', 'field-taken', 'field-duplicate'))}</Half>
        <Half>{box('help')}</Half>
        <Half>{box('helpEn')}</Half>
      </Grid.Root>
      {hasLimits(field.type) ? (
        <LimitInputs field={field} problem={problem('field-limits')} onChange={onChange} />
      ) : null}
      {hasOptions(field.type) ? (
        <OptionsEditor
          options={field.options}
          problem={problem('field-options')}
          onChange={(options) => onChange({ options })}
        />
      ) : null}
    </Flex>
  );
}

/** What the new type does not know is dropped. */
function retyped({ options, minimum, maximum }: WrittenField, type: string): Partial<WrittenField> {
  return {
    type,
    options: hasOptions(type) ? options : [],
    ...(hasLimits(type) ? { minimum, maximum } : { minimum: '', maximum: '' }),
  };
}

function Half({ children }: { readonly children: React.ReactNode }) {
  return (
    <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
      {children}
    </Grid.Item>
  );
}

function TypeInput({ type, onChange }: { readonly type: string; readonly onChange: (type: string) => void }) {
  const { t } = useTexts();
  return (
    <Field.Root id="designer-type" required>
      <Field.Label>{t('formDesigner.type')}</Field.Label>
      <SingleSelect value={type} onChange={(chosen) => onChange(String(chosen))}>
        {fieldTypes.map((one) => (
          <SingleSelectOption key={one} value={one}>
            {t(`formDesigner.type.${one}`)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}
