import * as React from 'react';
import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { useTexts } from '../api/use-texts';
import { READ_FLOWS } from '../plugin-id';

const FlowsPage = React.lazy(() => import('./flows/FlowsPage'));
const FlowPage = React.lazy(() => import('./flows/FlowPage'));
const ComparisonPage = React.lazy(() => import('./comparison/ComparisonPage'));
const StudioDraftPage = React.lazy(() => import('../studio/page/StudioDraftPage'));
const MessagesPage = React.lazy(() => import('./messages/MessagesPage'));
const MessagePage = React.lazy(() => import('./messages/MessagePage'));
const CalendarPage = React.lazy(() => import('./calendar/CalendarPage'));
const SettingsPage = React.lazy(() => import('./flows/SettingsPage'));

/** The studio's pages (product.md section 7), each loaded when it is first opened. */
export default function StudioApp() {
  const { t } = useTexts();
  return (
    <Page.Protect permissions={READ_FLOWS}>
      <React.Suspense fallback={<Page.Loading>{t('loading')}</Page.Loading>}>
        <Routes>
          <Route index element={<FlowsPage />} />
          <Route path="flows/:key" element={<FlowPage />} />
          <Route path="drafts/:draftId" element={<StudioDraftPage />} />
          <Route path="compare" element={<ComparisonPage />} />
          <Route path="messages" element={<MessagesPage />} />
          <Route path="messages/new" element={<MessagePage />} />
          <Route path="messages/:key" element={<MessagePage />} />
          <Route path="calendar" element={<CalendarPage />} />
          <Route path="settings" element={<SettingsPage />} />
        </Routes>
      </React.Suspense>
    </Page.Protect>
  );
}
