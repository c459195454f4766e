import { Box, Field, Grid, Textarea } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { FormField } from '../../../../contracts';
import { useTexts } from '../../api/use-texts';
import { AlertBadge } from '../../components/AlertBadge';

/** Longer values would be cut off in half a line. */
const SHORT = 28;

/** As high as its words, where the browser can do that. */
const ShortTextarea = styled(Textarea)`
  min-height: 6.4rem;
  max-height: 40rem;
  field-sizing: content;
`;

/** One field of the applicant's data, to read. */
export function ApplicantField({ field, wide }: { readonly field: FormField; readonly wide: boolean }) {
  const { t, say } = useTexts();
  const value = field.value ?? '';
  const long = field.kind === 'multiline' || value.length > SHORT;
  const hint = usePrevious(field);
  return (
    <Grid.Item col={long || wide ? 12 : 6} xs={12} direction="column" alignItems="stretch">
      <Field.Root id={`field-${field.name}`} {...(hint === null ? {} : { hint })}>
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

/** What a field held at the last submission, where that has changed since. */
export function usePrevious({ changed, previousValue }: FormField): string | null {
  const { t } = useTexts();
  if (!changed) return null;
  return previousValue ? t('form.previous', { value: previousValue }) : t('form.previousEmpty');
}

/** Marks what has changed since the last submission. */
export function Changed() {
  const { t } = useTexts();
  return (
    <Box paddingLeft={2}>
      <AlertBadge tone="warning">{t('form.changed')}</AlertBadge>
    </Box>
  );
}
