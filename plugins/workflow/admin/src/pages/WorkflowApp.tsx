import * as React from 'react';
import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { useTexts } from '../api/use-texts';
import { READ_FLOWS, READ_TASKS } from '../plugin-id';

const InboxPage = React.lazy(() => import('./inbox/InboxPage'));
const TaskPage = React.lazy(() => import('./task/TaskPage'));
const StudioDraftPage = React.lazy(() => import('../studio/page/StudioDraftPage'));

/** Who reviews need not keep flows, and the other way round. */
const tasks = (page: React.ReactNode) => <Page.Protect permissions={READ_TASKS}>{page}</Page.Protect>;
const flows = (page: React.ReactNode) => <Page.Protect permissions={READ_FLOWS}>{page}</Page.Protect>;

/** The plugin's pages, each loaded when it is first opened. */
export default function WorkflowApp() {
  const { t } = useTexts();
  return (
    <React.Suspense fallback={<Page.Loading>{t('loading')}</Page.Loading>}>
      <Routes>
        <Route index element={tasks(<InboxPage />)} />
        <Route path="tasks/:taskId" element={tasks(<TaskPage />)} />
        <Route path="studio/drafts/:draftId" element={flows(<StudioDraftPage />)} />
      </Routes>
    </React.Suspense>
  );
}
