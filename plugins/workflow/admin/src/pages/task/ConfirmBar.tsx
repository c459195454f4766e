import type * as React from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { CONFIRM_ID } from './decision-focus';
import type { TaskDetail } from '../../../../contracts';
import { useTexts } from '../../api/use-texts';
import { outcomeOf, RETURN_CHOICE } from '../../lib/decision';

interface Props {
  readonly task: TaskDetail;
  readonly choice: string | null;
  readonly sending: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** The second press, which sends the decision; it names what it does. */
export function ConfirmBar({ task, choice, sending, onConfirm, onCancel }: Props) {
  const { t, say } = useTexts();
  if (choice === null) {
    return <Typography textColor="neutral600">{t('decision.choose')}</Typography>;
  }
  const outcome = outcomeOf(task, choice);
  const label = choice === RETURN_CHOICE || !outcome ? t('decision.return') : say(outcome.label);
  // Enter held down on the outcome must not run through to here.
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.repeat) event.preventDefault();
  };
  return (
    <Flex gap={2} wrap="wrap">
      <Button id={CONFIRM_ID} size="L" loading={sending} onClick={onConfirm} onKeyDown={onKeyDown}>
        {t('decision.confirm', { outcome: label })}
      </Button>
      <Button size="L" variant="tertiary" disabled={sending} onClick={onCancel}>
        {t('cancel')}
      </Button>
    </Flex>
  );
}
