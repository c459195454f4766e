import * as React from 'react';
import type { Locale, Words } from '../../../contracts';
import { usePreviewWordsQuery } from './words-api';

const PAUSE = 400;

/** What a message looks like with made-up values, asked for when the typing pauses. */
export function usePreview(key: string | undefined, locale: Locale, words: Words) {
  const [asked, setAsked] = React.useState({ locale, words });
  React.useEffect(() => {
    const timer = window.setTimeout(() => setAsked({ locale, words }), PAUSE);
    return () => window.clearTimeout(timer);
  }, [locale, words]);
  const answer = usePreviewWordsQuery({ ...asked, ...(key === undefined ? {} : { key }) });
  // The words of another language are no preview of these.
  const preview = asked.locale === locale ? (answer.currentData ?? answer.data) : undefined;
  return {
    preview,
    // The same in every language.
    variables: answer.data?.variables ?? [],
    error: answer.error,
    settled: asked.words === words && !answer.isFetching,
  };
}
