import { Box, Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { CheckField } from '../fields/CheckField';
import { CommittedText } from '../fields/CommittedText';
import { Section } from '../Section';
import { useSelected } from '../studio-context';
import { useTexts } from '../../../api/use-texts';
import { setExtensions } from '../../edit/edit';
import {
  freshValue,
  outcomeProblem,
  readOutcomes,
  writeOutcomes,
  type OutcomeFields,
} from '../../model/outcomes';

/** The buttons that a reviewer of the step has. */
export function OutcomesSection() {
  const { t } = useTexts();
  const { editor, element } = useSelected();
  const outcomes = readOutcomes(element.businessObject);
  const write = (changed: readonly OutcomeFields[]) =>
    setExtensions(editor, element, 'wf:Outcome', writeOutcomes(changed));
  const add = () =>
    write([
      ...outcomes,
      {
        value: freshValue(outcomes),
        label: '新结果',
        labelEn: 'New outcome',
        commentRequired: false,
        approves: outcomes.length === 0,
      },
    ]);
  return (
    <Section
      id="studio-outcomes"
      title={t('studio.outcomes.title')}
      hint={outcomes.length === 0 ? t('studio.outcomes.none') : t('studio.outcomes.hint')}
    >
      {outcomes.map((outcome, index) => (
        <OutcomeItem
          // The place is what stays the same while its value is edited.
          key={index}
          outcomes={outcomes}
          index={index}
          onChange={(change) =>
            write(outcomes.map((one, at) => (at === index ? { ...outcome, ...change } : one)))
          }
          onRemove={() => write(outcomes.filter((_one, at) => at !== index))}
        />
      ))}
      <Button variant="tertiary" size="S" startIcon={<Plus />} onClick={add}>
        {t('studio.outcomes.add')}
      </Button>
    </Section>
  );
}

interface ItemProps {
  readonly outcomes: readonly OutcomeFields[];
  readonly index: number;
  readonly onChange: (change: Partial<OutcomeFields>) => void;
  readonly onRemove: () => void;
}

function OutcomeItem({ outcomes, index, onChange, onRemove }: ItemProps) {
  const { t, say } = useTexts();
  const outcome = outcomes[index];
  if (!outcome) return null;
  const { label, labelEn, value } = outcome;
  const name = say({ 'zh-Hans': label, en: labelEn || label }) || value;
  const checkValue = (value: string) => {
    const problem = outcomeProblem(
      outcomes.map((one, at) => (at === index ? { ...one, value } : one)),
      index,
    );
    return problem ? t(`studio.outcomes.problem.${problem}`) : null;
  };
  return (
    <Box role="group" aria-label={name} borderColor="neutral200" hasRadius padding={3}>
      <Flex justifyContent="space-between" paddingBottom={2}>
        <Typography fontWeight="bold">{name}</Typography>
        <IconButton size="S" label={t('studio.outcomes.remove', { name })} onClick={onRemove}>
          <Trash />
        </IconButton>
      </Flex>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Flex gap={2} alignItems="flex-start">
          <CommittedText
            id={`studio-outcome-${String(index)}-zh`}
            label={t('studio.outcomes.label')}
            value={outcome.label}
            onCommit={(label) => onChange({ label })}
          />
          <CommittedText
            id={`studio-outcome-${String(index)}-en`}
            label={t('studio.outcomes.labelEn')}
            value={outcome.labelEn}
            onCommit={(labelEn) => onChange({ labelEn })}
          />
        </Flex>
        <CommittedText
          id={`studio-outcome-${String(index)}-value`}
          label={t('studio.outcomes.value')}
          hint={t('studio.outcomes.valueHint')}
          value={outcome.value}
          check={checkValue}
          onCommit={(value) => onChange({ value })}
        />
        <CheckField
          label={t('studio.outcomes.commentRequired')}
          checked={outcome.commentRequired}
          onChange={(commentRequired) => onChange({ commentRequired })}
        />
        <CheckField
          label={t('studio.outcomes.approves')}
          checked={outcome.approves}
          onChange={(approves) => onChange({ approves })}
        />
      </Flex>
    </Box>
  );
}
