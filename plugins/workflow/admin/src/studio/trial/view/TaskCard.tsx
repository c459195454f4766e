import * as React from 'react';
import { Button, Flex } from '@strapi/design-system';
import { ReturnPart } from './ReturnPart';
import { TaskFacts } from './TaskFacts';
import { useTrialTools } from './trial-context';
import { Task } from './trial-styles';
import { useStepFields } from './use-step-fields';
import type { DryRunTask } from '../../../../../contracts';
import { useTexts } from '../../../api/use-texts';
import { FieldInput } from '../../../components/form-fields';
import { LongText } from '../../../components/LongText';
import { answerOf, askedFields } from '../../../lib/answers';
import { RETURN_CHOICE } from '../../../lib/decision';
import { focusFirst } from '../../../lib/focus';
import { answeringProblems, EMPTY_ANSWERING, moveOf, type Answering } from '../model/answering';

interface Props {
  readonly id: string;
  readonly task: DryRunTask;
}

/** One open task: who would get it, and the answers that it offers. One press answers it. */
export function TaskCard({ id, task }: Props) {
  const { t, say } = useTexts();
  const { move } = useTrialTools();
  const fields = useStepFields(task.elementId);
  const [answering, setAnswering] = React.useState<Answering>(EMPTY_ANSWERING);
  const [tried, setTried] = React.useState(false);
  const change = (changed: Partial<Answering>) => setAnswering((before) => ({ ...before, ...changed }));
  const problems = tried ? answeringProblems(task, fields, answering) : {};
  const answer = async (choice: string) => {
    const now = { ...answering, choice };
    setAnswering(now);
    setTried(true);
    const wrong = answeringProblems(task, fields, now);
    const [field] = wrong.fields ?? [];
    if (field) focusFirst(`step-field-${id}-${field.field}`);
    else if (wrong.fieldsToCorrect) focusFirst(`${id}-return`);
    else if (wrong.comment) focusFirst(`${id}-comment`);
    else if (await move(moveOf(task, fields, now, choice))) focusFirst('trial-run');
  };
  const returns = task.returnOffered || task.returnTargets.length > 0;
  const returning = answering.choice === RETURN_CHOICE;
  const beginReturn = () => {
    const [first] = task.returnOffered ? [] : task.returnTargets;
    setTried(false);
    change({ choice: returning ? null : RETURN_CHOICE, target: first?.elementId ?? null });
    focusFirst(`${id}-return`);
  };
  return (
    <Task aria-labelledby={id}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <TaskFacts id={id} task={task} />
        {askedFields(fields).map((field) => (
          <FieldInput
            key={field.name}
            field={{ ...field, name: `${id}-${field.name}` }}
            value={answerOf(field, answering.answers)}
            disabled={false}
            problem={textOf(problems.fields?.find((one) => one.field === field.name)?.message, say)}
            onChange={(value) => change({ answers: { ...answering.answers, [field.name]: value } })}
          />
        ))}
        <LongText
          id={`${id}-comment`}
          label={t('opinion.label')}
          value={answering.comment}
          required={false}
          problem={problems.comment}
          onChange={(comment) => change({ comment })}
        />
        <Flex role="group" aria-label={t('decision.outcomes')} gap={2} wrap="wrap">
          {task.outcomes.map(({ value, label, commentRequired }) => (
            <Button
              key={value}
              variant={commentRequired ? 'danger-light' : 'success-light'}
              onClick={() => void answer(value)}
            >
              {say(label)}
            </Button>
          ))}
          {returns ? (
            <Button variant="secondary" aria-expanded={returning} onClick={beginReturn}>
              {t('trial.return')}
            </Button>
          ) : null}
        </Flex>
        {returning ? (
          <ReturnPart
            id={`${id}-return`}
            task={task}
            answering={answering}
            problem={problems.fieldsToCorrect}
            onChange={change}
            onConfirm={() => void answer(RETURN_CHOICE)}
          />
        ) : null}
      </Flex>
    </Task>
  );
}

function textOf<Text>(text: Text | undefined, say: (text: Text) => string): string | undefined {
  return text === undefined ? undefined : say(text);
}
