import { Grid } from '@strapi/design-system';
import { TextBox } from './TextBox';
import type { WrittenField } from '../../../../contracts';
import { useTexts } from '../../api/use-texts';

interface Props {
  readonly field: WrittenField;
  readonly problem: string | undefined;
  readonly onChange: (change: Partial<WrittenField>) => void;
}

/** The least and the most: of a number, of characters, of options chosen. */
export function LimitInputs({ field, problem, onChange }: Props) {
  const { t } = useTexts();
  const what = field.type === 'number' ? 'value' : field.type === 'multi-select' ? 'count' : 'length';
  return (
    <Grid.Root gap={4}>
      {(['minimum', 'maximum'] as const).map((limit) => (
        <Grid.Item key={limit} col={6} xs={12} direction="column" alignItems="stretch">
          <TextBox
            id={`designer-${limit}`}
            label={t(`formDesigner.${limit}.${what}`)}
            value={field[limit]}
            problem={limit === 'minimum' ? problem : undefined}
            onChange={(text) => onChange({ [limit]: text.trim() })}
          />
        </Grid.Item>
      ))}
    </Grid.Root>
  );
}
