import * as React from 'react';
import { Box } from '@strapi/design-system';
import { useNotification, usePersistentState } from '@strapi/strapi/admin';
import { styled } from 'styled-components';
import { ClaimBar } from './ClaimBar';
import { ConflictNotice } from './ConflictNotice';
import { DecisionForm } from './DecisionForm';
import { VerbDialog } from './verbs/VerbDialog';
import { VerbMenu } from './verbs/VerbMenu';
import type { TaskDetail } from '../../../../contracts';
import { useDecision } from '../../api/use-decision';
import { useMayDecide } from '../../api/use-may-decide';
import { useOfferedVerbs } from '../../api/use-offered-verbs';
import type { TaskNavigation } from '../../api/use-task-navigation';
import { useTexts } from '../../api/use-texts';
import { Card } from '../../components/Card';
import { outcomeOf, RETURN_CHOICE } from '../../lib/decision';
import type { Verb } from '../../lib/verbs';

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
  const goOn = () => {
    if (opensNext) void navigation.openNext();
    else navigation.backToInbox();
  };
  const onDecided = (choice: string) => {
    const outcome = outcomeOf(task, choice);
    const label = choice === RETURN_CHOICE || !outcome ? t('decision.return') : say(outcome.label);
    toggleNotification({ type: 'success', message: t('decision.done', { title, outcome: label }) });
    goOn();
  };
  const deciding = useDecision(task, onDecided, onStale);
  const mayDecide = useMayDecide();
  const { verbs, targets } = useOfferedVerbs(task);
  const [verb, setVerb] = React.useState<Verb | null>(null);
  const onCarriedOut = (done: Verb) => {
    setVerb(null);
    if (done === 'returnTo') goOn();
  };
  const decidable = mayDecide && task.conflict === null && (task.can.complete || task.can.return);

  return (
    <Sticky>
      <Card
        id="task-decision"
        title={t('decision.title')}
        action={<VerbMenu verbs={verbs} onChoose={setVerb} />}
      >
        {mayDecide ? <ClaimBar task={task} title={title} /> : null}
        {decidable ? (
          <DecisionForm task={task} deciding={deciding} opensNext={opensNext} onOpensNext={setOpensNext} />
        ) : (
          <ConflictNotice
            task={task}
            draft={deciding.draft.comment}
            navigation={navigation}
            onResolve={() => setVerb('resolve')}
          />
        )}
      </Card>
      {verb ? (
        <VerbDialog
          task={task}
          title={title}
          verb={verb}
          targets={targets}
          onClose={() => setVerb(null)}
          onDone={onCarriedOut}
          onStale={onStale}
        />
      ) : null}
    </Sticky>
  );
}
