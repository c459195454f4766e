import { QueryClientProvider } from '@tanstack/react-query';
import { renderToString } from 'react-dom/server';
import { IntlProvider } from 'react-intl';
import { MemoryRouter } from 'react-router-dom';
import { createQueryClient } from './api/query-client';
import { Frame } from './app/Frame';
import { Loading } from './components/Loading';
import { LOCALES, type Locale } from './i18n/locale';
import { textsOf } from './i18n/texts';
import { HomePage } from './pages/home/HomePage';

/** The pages that the server hands out: the front door, and the frame of every other page. */
export const STARTS = ['home', 'page'] as const;
export { LOCALES };

/**
 * Used by the build only: draws what a person sees before any script has run, as the scripts will draw it, so
 * that nothing moves when they take over.
 */
export async function draw(start: (typeof STARTS)[number], locale: Locale) {
  const texts = await textsOf(locale);
  const html = renderToString(
    <IntlProvider locale={locale} messages={texts} defaultLocale="zh-Hans">
      <QueryClientProvider client={createQueryClient()}>
        <MemoryRouter basename="/portal" initialEntries={['/portal/']}>
          <Frame>
            <div className="progress" />
            {start === 'home' ? <HomePage /> : <Loading />}
          </Frame>
        </MemoryRouter>
      </QueryClientProvider>
    </IntlProvider>,
  );
  return { html, title: texts[start === 'home' ? 'home.titleOfTab' : 'city.name'] };
}
