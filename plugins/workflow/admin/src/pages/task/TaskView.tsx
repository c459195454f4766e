import * as React from 'react';
import { Flex, Grid } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { CaseContent } from './CaseContent';
import { DecisionPanel } from './DecisionPanel';
import { DiagramCard } from './DiagramCard';
import { RecordedCard } from './RecordedCard';
import { StepPeopleCard } from './StepPeopleCard';
import { TaskHeader } from './TaskHeader';
import { TimelineCard } from './TimelineCard';
import { useTaskShortcuts } from './use-task-shortcuts';
import type { TaskDetail } from '../../../../contracts';
import { useEvidence } from '../../api/use-evidence';
import type { TaskNavigation } from '../../api/use-task-navigation';

interface Props {
  readonly task: TaskDetail;
  readonly title: string;
  readonly navigation: TaskNavigation;
  readonly onStale: () => void;
}

/** The page of one task: what was applied for on the left, the decision on the right. */
export function TaskView({ task, title, navigation, onStale }: Props) {
  useTaskShortcuts(navigation);
  const load = useEvidence(task.documentId);
  // A new task begins at its heading, also for those who do not see the page change.
  React.useEffect(() => document.getElementById('main-content-title')?.focus({ preventScroll: true }), []);

  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <TaskHeader task={task} title={title} navigation={navigation} />
      <Layouts.Content>
        <Grid.Root gap={6}>
          <Grid.Item col={8} s={12} xs={12} direction="column" alignItems="stretch">
            <Flex direction="column" alignItems="stretch" gap={6}>
              <CaseContent task={task} load={load} />
              <RecordedCard task={task} />
              <StepPeopleCard task={task} />
              <TimelineCard task={task} load={load} />
              <DiagramCard processInstanceId={task.processInstanceId} />
            </Flex>
          </Grid.Item>
          <Grid.Item col={4} s={12} xs={12} direction="column" alignItems="stretch">
            <DecisionPanel task={task} title={title} navigation={navigation} onStale={onStale} />
          </Grid.Item>
        </Grid.Root>
      </Layouts.Content>
    </Page.Main>
  );
}
