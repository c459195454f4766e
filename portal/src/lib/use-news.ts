import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';
import type { News } from './news';

/** What the page before has done; told once, so that it is not told again beside what came of it. */
export function useNews<Name extends string>({ toldIn }: News<Name>): Name | null {
  const news = toldIn(useLocation().state);
  useEffect(() => {
    // Only what the browser keeps: this page goes on saying it, a reload or a way back does not.
    if (news !== null) history.replaceState({ ...(history.state as object), usr: null }, '');
  }, [news]);
  return news;
}
