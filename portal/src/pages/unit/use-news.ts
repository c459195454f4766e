import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';
import { newsIn, type News } from './news';

/** What the page before has done; told once, so that it is not told again beside what came of it. */
export function useNews(): News | null {
  const news = newsIn(useLocation().state);
  useEffect(() => {
    // Only what the browser keeps: this page goes on saying it, a reload or a way back does not.
    if (news !== null) history.replaceState({ ...(history.state as object), usr: null }, '');
  }, [news]);
  return news;
}
