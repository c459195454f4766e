import { Box, Flex } from '@strapi/design-system';
import { ChoiceField } from './ChoiceField';
import { CommittedText } from './CommittedText';
import { useTexts } from '../../../api/use-texts';
import { DURATION_UNITS, type DurationUnit, type SpanFields } from '../../model/durations';

interface Props {
  readonly id: string;
  readonly label: string;
  /** Null where nothing is written yet. */
  readonly span: SpanFields | null;
  readonly onChange: (span: SpanFields | null) => void;
  /** Whether the field may be left empty. */
  readonly optional?: boolean;
}

const AMOUNT = /^[1-9]\d{0,3}$/;

/** A number and what it counts. */
export function SpanField({ id, label, span, onChange, optional = false }: Props) {
  const { t } = useTexts();
  const unit = span?.unit ?? 'working-days';
  const check = (text: string) =>
    AMOUNT.test(text.trim()) || (optional && text.trim() === '') ? null : t('studio.span.invalid');
  return (
    <Flex gap={2} alignItems="flex-start">
      <Box flex="1">
        <CommittedText
          id={id}
          label={label}
          value={span ? String(span.amount) : ''}
          check={check}
          onCommit={(text) => onChange(text.trim() === '' ? null : { amount: Number(text), unit })}
        />
      </Box>
      <Box flex="1">
        <ChoiceField
          id={`${id}-unit`}
          label={t('studio.span.unit')}
          value={unit}
          options={DURATION_UNITS.map((value) => ({ value, label: t(`studio.span.${value}`) }))}
          onChange={(value) => (span ? onChange({ ...span, unit: value as DurationUnit }) : undefined)}
          disabled={span === null}
        />
      </Box>
    </Flex>
  );
}
