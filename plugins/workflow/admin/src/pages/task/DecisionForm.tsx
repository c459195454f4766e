import * as React from 'react';
import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import { ConfirmBar } from './ConfirmBar';
import { OpinionField } from './OpinionField';
import { OutcomeButtons } from './OutcomeButtons';
import { ReturnFields } from './ReturnFields';
import { StepFields } from './StepFields';
import { focusAfterChoice, focusProblem } from './decision-focus';
import type { TaskDetail } from '../../../../contracts';
import type { Deciding } from '../../api/use-decision';
import { useTexts } from '../../api/use-texts';
import { commentRequired, RETURN_CHOICE } from '../../lib/decision';

interface Props {
  readonly task: TaskDetail;
  readonly deciding: Deciding;
  readonly opensNext: boolean;
  readonly onOpensNext: (opensNext: boolean) => void;
}

/** Opinion, outcome, confirmation: two presses for an approval, none of them by accident. */
export function DecisionForm({ task, deciding, opensNext, onOpensNext }: Props) {
  const { t } = useTexts();
  const { draft, change, problems, fieldProblems, failure, sending, send } = deciding;
  const { choice } = draft;
  const submit = () => void send().then(focusProblem);
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat || choice === null) return;
    event.preventDefault();
    submit();
  };
  const choose = (value: string) => {
    change({ choice: value });
    focusAfterChoice(value, commentRequired(task, value) && draft.comment.trim() === '');
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={4} onKeyDown={onKeyDown}>
      <StepFields
        task={task}
        answers={draft.answers}
        problems={fieldProblems}
        disabled={sending}
        onChange={(answers) => change({ answers })}
      />
      <OutcomeButtons task={task} chosen={choice} disabled={sending} onChoose={choose} />
      {choice === RETURN_CHOICE ? (
        <ReturnFields
          form={task.form}
          chosen={draft.fieldsToCorrect}
          problem={problems.fieldsToCorrect}
          onChange={(fieldsToCorrect) => change({ fieldsToCorrect })}
        />
      ) : null}
      <OpinionField
        value={draft.comment}
        required={commentRequired(task, choice)}
        problem={problems.comment}
        onChange={(comment) => change({ comment })}
      />
      {failure ? (
        <Box role="alert" background="danger100" padding={3} hasRadius>
          <Typography textColor="danger700">
            {failure.code === 'NETWORK' ? t('error.unanswered') : failure.message || t('error.unknown')}
          </Typography>
        </Box>
      ) : null}
      <ConfirmBar
        task={task}
        choice={choice}
        sending={sending}
        onConfirm={submit}
        onCancel={() => change({ choice: null })}
      />
      <Checkbox checked={opensNext} onCheckedChange={(checked) => onOpensNext(checked === true)}>
        {t('decision.opensNext')}
      </Checkbox>
      <Typography variant="pi" textColor="neutral600">
        {t('decision.shortcuts')}
      </Typography>
    </Flex>
  );
}
