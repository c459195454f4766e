import { Flex, Grid, Typography } from '@strapi/design-system';
import { ApplicantField } from './ApplicantField';
import { ComparedFields } from './ComparedFields';
import type { FormField } from '../../../../contracts';
import { useTexts } from '../../api/use-texts';
import { isCompared } from '../../lib/sections';

interface Props {
  readonly fields: readonly FormField[];
  /** Whether every field takes the whole width, where there is little of it. */
  readonly wide?: boolean;
}

/** Fields to read. What changed since the last submission says so, with the value before. */
export function FormFields({ fields, wide = false }: Props) {
  const { t } = useTexts();
  const changed = fields.filter((field) => field.changed).length;
  const compared = fields.filter(isCompared);
  const others = fields.filter((field) => !isCompared(field));
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {changed > 0 ? <Typography>{t('form.changedCount', { count: changed })}</Typography> : null}
      {compared.length > 0 ? <ComparedFields fields={compared} /> : null}
      {others.length > 0 ? (
        <Grid.Root gap={4}>
          {others.map((field) => (
            <ApplicantField key={field.name} field={field} wide={wide} />
          ))}
        </Grid.Root>
      ) : null}
    </Flex>
  );
}
