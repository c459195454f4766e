import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text';
import { usePageTop } from './use-page-top';

interface Props {
  readonly title: string;
  readonly lead?: string;
  /** Which one, where several pages follow each other at one address. */
  readonly part?: string;
  readonly children: ReactNode;
}

/** A page: its title names the tab, and takes the focus when somebody comes here from another page. */
export function Page({ title, lead, part, children }: Props) {
  const text = useText();
  const heading = usePageTop(text('page.titleOfTab', { title, city: text('city.name') }), part);
  return (
    <>
      <header>
        <h1 ref={heading} tabIndex={-1} className="page-title">
          {title}
        </h1>
        {lead !== undefined && <p className="page-lead">{lead}</p>}
      </header>
      {children}
    </>
  );
}

/** Where what had the focus is gone, and somebody is still on the same page. */
export function focusPageTitle(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('h1.page-title')?.focus());
}
