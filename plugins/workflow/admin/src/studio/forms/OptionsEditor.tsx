import { Box, Button, Flex, Grid, IconButton, Typography } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { addOption } from './form-model';
import { TextBox } from './TextBox';
import type { WrittenOption } from '../../../../contracts';
import { useTexts } from '../../api/use-texts';

interface Props {
  readonly options: readonly WrittenOption[];
  readonly problem: string | undefined;
  readonly onChange: (options: readonly WrittenOption[]) => void;
}

/** What there is to choose from. */
export function OptionsEditor({ options, problem, onChange }: Props) {
  const { t } = useTexts();
  return (
    <Flex tag="fieldset" direction="column" alignItems="stretch" gap={3} borderWidth={0} padding={0}>
      <Typography tag="legend" variant="pi" fontWeight="bold">
        {t('formDesigner.options')}
      </Typography>
      {options.map((option, index) => (
        <OptionRow
          // By its place: the value is what is being typed.
          key={index}
          option={option}
          place={index + 1}
          onChange={(change) => onChange(options.with(index, { ...option, ...change }))}
          onRemove={() => onChange(options.toSpliced(index, 1))}
        />
      ))}
      {problem ? (
        <Typography role="alert" variant="pi" textColor="danger600">
          {problem}
        </Typography>
      ) : null}
      <Box>
        <Button variant="tertiary" startIcon={<Plus />} onClick={() => onChange(addOption(options))}>
          {t('formDesigner.option.add')}
        </Button>
      </Box>
    </Flex>
  );
}

interface RowProps {
  readonly option: WrittenOption;
  readonly place: number;
  readonly onChange: (change: Partial<WrittenOption>) => void;
  readonly onRemove: () => void;
}

function OptionRow({ option, place, onChange, onRemove }: RowProps) {
  const { t } = useTexts();
  return (
    <Flex gap={2} alignItems="flex-end">
      <Box flex="1">
        <Grid.Root gap={2}>
          {(['label', 'labelEn', 'value'] as const).map((part) => (
            <Grid.Item key={part} col={4} xs={12} direction="column" alignItems="stretch">
              <TextBox
                id={`designer-option-${String(place)}-${part}`}
                label={t(`formDesigner.option.${part}`, { place })}
                value={option[part]}
                onChange={(text) => onChange({ [part]: text })}
              />
            </Grid.Item>
          ))}
        </Grid.Root>
      </Box>
      <IconButton label={t('formDesigner.option.remove', { place })} onClick={onRemove}>
        <Trash />
      </IconButton>
    </Flex>
  );
}
