import { useEffect, useRef, type RefObject } from 'react';
import { useLocation } from 'react-router-dom';

/** The page that was shown last; the first one of a visit begins at its top, as every page on the web does. */
let shown: string | null = null;

/**
 * What every page does when somebody comes to it: it names the tab, and its heading takes the focus.
 *
 * @param part which page, where several follow each other at one address
 * @returns for the heading, which needs `tabIndex={-1}`
 */
export function usePageTop(titleOfTab: string, part = ''): RefObject<HTMLHeadingElement> {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  const here = `${pathname} ${part}`;
  useEffect(() => {
    if (shown !== null && shown !== here) heading.current?.focus();
    shown = here;
  }, [here]);
  useEffect(() => {
    document.title = titleOfTab;
  }, [titleOfTab]);
  return heading;
}
