import * as React from 'react';
import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { useTexts } from '../api/use-texts';
import { READ_TASKS } from '../plugin-id';

const InboxPage = React.lazy(() => import('./inbox/InboxPage'));
const TaskPage = React.lazy(() => import('./task/TaskPage'));

/** The plugin's pages, each loaded when it is first opened. */
export default function WorkflowApp() {
  const { t } = useTexts();
  return (
    <Page.Protect permissions={READ_TASKS}>
      <React.Suspense fallback={<Page.Loading>{t('loading')}</Page.Loading>}>
        <Routes>
          <Route index element={<InboxPage />} />
          <Route path="tasks/:taskId" element={<TaskPage />} />
        </Routes>
      </React.Suspense>
    </Page.Protect>
  );
}
