import { Flex, IconButton, TextButton, Typography } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Trash } from '@strapi/icons';
import type { FieldRule, WrittenField } from '../../../../contracts';
import { useTexts } from '../../api/use-texts';
import { AlertBadge } from '../../components/AlertBadge';

interface Props {
  readonly fields: readonly WrittenField[];
  readonly broken: readonly (readonly FieldRule[])[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  readonly onMove: (index: number, by: -1 | 1) => void;
  readonly onRemove: (index: number) => void;
}

/** The fields in the order in which people fill them in. */
export function FieldList({ fields, broken, chosen, onChoose, onMove, onRemove }: Props) {
  const { t } = useTexts();
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
      {fields.map((field, index) => {
        const label = field.label || field.name;
        return (
          <Flex
            key={`${String(index)} ${String(fields.length)}`}
            tag="li"
            gap={2}
            padding={2}
            hasRadius
            justifyContent="space-between"
            background={index === chosen ? 'primary100' : 'neutral100'}
          >
            <Flex gap={2} wrap="wrap">
              <TextButton aria-current={index === chosen} onClick={() => onChoose(index)}>
                {label}
              </TextButton>
              <Typography variant="pi" textColor="neutral600">
                {t(`formDesigner.type.${field.type}`)}
              </Typography>
              {broken[index]?.length ? (
                <AlertBadge tone="danger">{t('formDesigner.wrong')}</AlertBadge>
              ) : null}
            </Flex>
            <Flex gap={1}>
              <IconButton
                label={t('formDesigner.up', { label })}
                disabled={index === 0}
                onClick={() => onMove(index, -1)}
              >
                <ArrowUp />
              </IconButton>
              <IconButton
                label={t('formDesigner.down', { label })}
                disabled={index === fields.length - 1}
                onClick={() => onMove(index, 1)}
              >
                <ArrowDown />
              </IconButton>
              <IconButton label={t('formDesigner.remove', { label })} onClick={() => onRemove(index)}>
                <Trash />
              </IconButton>
            </Flex>
          </Flex>
        );
      })}
    </Flex>
  );
}
