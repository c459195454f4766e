import { Box, Field, Grid, Textarea, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { FormField } from '../../../../contracts';
import { useTexts } from '../../api/use-texts';
import { AlertBadge } from '../../components/AlertBadge';
import { Card } from '../../components/Card';

/** Longer values would be cut off in half a line. */
const SHORT = 28;

const ShortTextarea = styled(Textarea)`
  min-height: 6.4rem;
`;

/** The applicant's data. What changed since the last submission says so, with the value before. */
export function ApplicantForm({ fields }: { readonly fields: readonly FormField[] }) {
  const { t } = useTexts();
  const changed = fields.filter((field) => field.changed).length;
  return (
    <Card id="task-form" title={t('form.title')}>
      {changed > 0 ? (
        <Box paddingBottom={4}>
          <Typography>{t('form.changedCount', { count: changed })}</Typography>
        </Box>
      ) : null}
      <Grid.Root gap={4}>
        {fields.map((field) => (
          <ApplicantField key={field.name} field={field} />
        ))}
      </Grid.Root>
    </Card>
  );
}

function ApplicantField({ field }: { readonly field: FormField }) {
  const { t, say } = useTexts();
  const value = field.value ?? '';
  const long = field.kind === 'multiline' || value.length > SHORT;
  const hint = field.changed
    ? field.previousValue
      ? t('form.previous', { value: field.previousValue })
      : t('form.previousEmpty')
    : undefined;
  return (
    <Grid.Item col={long ? 12 : 6} xs={12} direction="column" alignItems="stretch">
      <Field.Root id={`field-${field.name}`} hint={hint}>
        <Field.Label action={field.changed ? <Changed /> : undefined}>{say(field.label)}</Field.Label>
        {long ? (
          <ShortTextarea readOnly value={value} resizable={false} />
        ) : (
          <Field.Input readOnly value={value} placeholder={t('form.empty')} />
        )}
        <Field.Hint />
      </Field.Root>
    </Grid.Item>
  );
}

function Changed() {
  const { t } = useTexts();
  return (
    <Box paddingLeft={2}>
      <AlertBadge tone="warning">{t('form.changed')}</AlertBadge>
    </Box>
  );
}
