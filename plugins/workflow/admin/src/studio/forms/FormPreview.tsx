import * as React from 'react';
import { Box, Flex, Grid, SingleSelect, SingleSelectOption, Field, Typography } from '@strapi/design-system';
import { PreviewedStep } from './PreviewedStep';
import { SchemaView } from './SchemaView';
import type { FormModel, FormStep } from './form-model';
import { stepFields } from './step-fields';
import { useTexts } from '../../api/use-texts';

interface Props {
  readonly form: FormModel;
  readonly steps: readonly FormStep[];
}

/** A step's form as whoever does the step will see it, and as front ends get it. */
export function FormPreview({ form, steps }: Props) {
  const { t, say } = useTexts();
  const [chosen, setChosen] = React.useState<string | null>(null);
  const step = steps.find(({ id }) => id === chosen) ?? steps[0];
  if (!step) return <Typography textColor="neutral600">{t('formDesigner.access.empty')}</Typography>;
  const fields = stepFields(form, step.id);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Box maxWidth="32rem">
        <Field.Root id="designer-preview-step">
          <Field.Label>{t('formDesigner.preview.step')}</Field.Label>
          <SingleSelect value={step.id} onChange={(id) => setChosen(String(id))}>
            {steps.map(({ id, name }) => (
              <SingleSelectOption key={id} value={id}>
                {say(name)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      </Box>
      <Grid.Root gap={6}>
        <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
          <PreviewedStep key={step.id} fields={fields} />
        </Grid.Item>
        <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
          <SchemaView fields={fields} />
        </Grid.Item>
      </Grid.Root>
    </Flex>
  );
}
