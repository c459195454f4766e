import { Flex, Typography } from '@strapi/design-system';
import type { FieldProblem, TaskDetail } from '../../../../contracts';
import { useTexts } from '../../api/use-texts';
import { FieldInput } from '../../components/form-fields';
import { answerOf, askedFields, type Answers } from '../../lib/answers';

interface Props {
  readonly task: Pick<TaskDetail, 'fields'>;
  readonly answers: Answers;
  readonly problems: readonly FieldProblem[];
  readonly disabled: boolean;
  readonly onChange: (answers: Answers) => void;
}

/** What the step asks to fill in; it is sent with the decision. */
export function StepFields({ task, answers, problems, disabled, onChange }: Props) {
  const { t, say } = useTexts();
  const asked = askedFields(task.fields);
  if (asked.length === 0) return null;
  const problemAt = (name: string) => {
    const problem = problems.find(({ field }) => field === name);
    return problem && say(problem.message);
  };
  return (
    <Flex tag="section" direction="column" alignItems="stretch" gap={4} aria-labelledby="step-fields-title">
      <Typography id="step-fields-title" tag="h3" variant="pi" fontWeight="bold">
        {t('stepForm.title')}
      </Typography>
      {asked.map((field) => (
        <FieldInput
          key={field.name}
          field={field}
          value={answerOf(field, answers)}
          disabled={disabled}
          problem={problemAt(field.name)}
          onChange={(value) => onChange({ ...answers, [field.name]: value })}
        />
      ))}
    </Flex>
  );
}
