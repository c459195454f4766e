import * as React from 'react';
import { Button, EmptyStateLayout, Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Link, useParams } from 'react-router-dom';
import { TaskView } from './TaskView';
import { rememberOpened } from '../inbox/use-return-focus';
import { readApiError } from '../../api/api-error';
import { usePollingInterval } from '../../api/use-polling-interval';
import { useTaskNavigation } from '../../api/use-task-navigation';
import { useTexts } from '../../api/use-texts';
import { useGetTaskQuery } from '../../api/workflow-api';
import { taskTitle } from '../../lib/task-title';

const POLL_EVERY = 15_000;

/** One task (product.md section 6). Renews itself, so that a decision of somebody else shows. */
export default function TaskPage() {
  const { taskId = '' } = useParams();
  const { t } = useTexts();
  const navigation = useTaskNavigation(taskId);
  const { currentData, error, refetch } = useGetTaskQuery(taskId, {
    pollingInterval: usePollingInterval(POLL_EVERY),
    refetchOnMountOrArgChange: true,
  });
  React.useEffect(() => rememberOpened(taskId), [taskId]);

  if (currentData && navigation.fields) {
    const title = taskTitle(currentData, navigation.fields);
    return (
      <TaskView
        key={taskId}
        task={currentData}
        title={title}
        navigation={navigation}
        onStale={() => void refetch()}
      />
    );
  }
  if (!error) return <Page.Loading>{t('loading')}</Page.Loading>;
  const failure = readApiError(error);
  return (
    <Page.Main>
      <Page.Title>{t('task.title')}</Page.Title>
      <Layouts.BaseHeader id="main-content-title" title={t('task.title')} />
      <Layouts.Content>
        <div role="alert">
          <EmptyStateLayout
            content={failure.message || t('error.load')}
            action={
              <Flex gap={2}>
                <Button variant="secondary" onClick={() => void refetch()}>
                  {t('retry')}
                </Button>
                <Button tag={Link} to={navigation.inbox}>
                  {t('task.back')}
                </Button>
              </Flex>
            }
          />
        </div>
      </Layouts.Content>
    </Page.Main>
  );
}
