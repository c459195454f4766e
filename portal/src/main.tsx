import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router-dom';
import { session } from './api/client';
import { createQueryClient } from './api/query-client';
import { ROUTES } from './app/routes';
import { currentLocale } from './i18n/locale';
import { LanguageProvider } from './i18n/LanguageProvider';
import { textsOf } from './i18n/texts';
import { wasSignedIn } from './app/session-memory';

async function start(root: HTMLElement): Promise<void> {
  const queries = createQueryClient();
  const locale = currentLocale();
  const texts = await textsOf(locale);
  const router = createBrowserRouter(ROUTES, {
    basename: '/portal',
    future: { v7_partialHydration: true, v7_relativeSplatPath: true },
  });
  const askAgain = () => void queries.invalidateQueries();
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider first={{ locale, texts }} onChange={askAgain}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} future={{ v7_startTransition: true }} />
        </QueryClientProvider>
      </LanguageProvider>
    </StrictMode>,
  );
  // The front door greets somebody who is still signed in; strangers cost the server nothing.
  if (wasSignedIn()) await session.resume();
}

const root = document.getElementById('root');
if (root !== null) void start(root);
