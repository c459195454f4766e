import { Box } from '@strapi/design-system';
import { useNotification, usePersistentState } from '@strapi/strapi/admin';
import { styled } from 'styled-components';
import { ClaimBar } from './ClaimBar';
import { ConflictNotice } from './ConflictNotice';
import { DecisionForm } from './DecisionForm';
import type { TaskDetail } from '../../../../contracts';
import { useDecision } from '../../api/use-decision';
import { useMayDecide } from '../../api/use-may-decide';
import type { TaskNavigation } from '../../api/use-task-navigation';
import { useTexts } from '../../api/use-texts';
import { Card } from '../../components/Card';
import { outcomeOf, RETURN_CHOICE } from '../../lib/decision';

const Sticky = styled(Box)`
  position: sticky;
  top: ${({ theme }) => theme.spaces[4]};
  max-height: calc(100vh - 2 * ${({ theme }) => theme.spaces[4]});
  overflow-y: auto;
  border-radius: ${({ theme }) => theme.borderRadius};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};
`;

interface Props {
  readonly task: TaskDetail;
  readonly title: string;
  readonly navigation: TaskNavigation;
  readonly onStale: () => void;
}

/** The decision, or the reason why there is none to take. */
export function DecisionPanel({ task, title, navigation, onStale }: Props) {
  const { t, say } = useTexts();
  const { toggleNotification } = useNotification();
  const [opensNext, setOpensNext] = usePersistentState<boolean>('workflow-opens-next-task', true);
  const onDecided = (choice: string) => {
    const outcome = outcomeOf(task, choice);
    const label = choice === RETURN_CHOICE || !outcome ? t('decision.return') : say(outcome.label);
    toggleNotification({ type: 'success', message: t('decision.done', { title, outcome: label }) });
    if (opensNext) void navigation.openNext();
    else navigation.backToInbox();
  };
  const deciding = useDecision(task, onDecided, onStale);
  const mayDecide = useMayDecide();
  const decidable = mayDecide && task.conflict === null && (task.can.complete || task.can.return);

  return (
    <Sticky>
      <Card id="task-decision" title={t('decision.title')}>
        {mayDecide ? <ClaimBar task={task} title={title} /> : null}
        {decidable ? (
          <DecisionForm task={task} deciding={deciding} opensNext={opensNext} onOpensNext={setOpensNext} />
        ) : (
          <ConflictNotice task={task} draft={deciding.draft.comment} navigation={navigation} />
        )}
      </Card>
    </Sticky>
  );
}
