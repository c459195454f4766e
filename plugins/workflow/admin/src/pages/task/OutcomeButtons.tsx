import { Button, Flex } from '@strapi/design-system';
import type { TaskDetail } from '../../../../contracts';
import { useTexts } from '../../api/use-texts';
import { RETURN_CHOICE } from '../../lib/decision';

interface Props {
  readonly task: TaskDetail;
  readonly chosen: string | null;
  readonly disabled: boolean;
  readonly onChoose: (choice: string) => void;
}

/** One button per answer that the diagram offers, and the return where there is one. */
export function OutcomeButtons({ task, chosen, disabled, onChoose }: Props) {
  const { t, say } = useTexts();
  return (
    <Flex role="group" aria-label={t('decision.outcomes')} gap={2} wrap="wrap">
      {(task.can.complete ? task.outcomes : []).map(({ value, label, commentRequired }) => (
        <Button
          key={value}
          size="L"
          variant={commentRequired ? tone(chosen === value, 'danger') : tone(chosen === value, 'success')}
          aria-pressed={chosen === value}
          disabled={disabled}
          onClick={() => onChoose(value)}
        >
          {say(label)}
        </Button>
      ))}
      {task.returnOffered && task.can.return ? (
        <Button
          size="L"
          variant={chosen === RETURN_CHOICE ? 'default' : 'secondary'}
          aria-pressed={chosen === RETURN_CHOICE}
          disabled={disabled}
          onClick={() => onChoose(RETURN_CHOICE)}
        >
          {t('decision.return')}
        </Button>
      ) : null}
    </Flex>
  );
}

function tone(chosen: boolean, colour: 'danger' | 'success') {
  return chosen ? colour : (`${colour}-light` as const);
}
