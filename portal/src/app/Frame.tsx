import { useRef, type MouseEvent, type ReactNode } from 'react';
import { useText } from '../i18n/use-text';
import { Header } from './Header';

/** Header, main part and footer; also what the server hands out before any script has run. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const text = useText();
  const main = useRef<HTMLElement>(null);
  const skip = (event: MouseEvent) => {
    // The address stays as it is: to the router another one would be another page.
    event.preventDefault();
    main.current?.focus();
    main.current?.scrollIntoView();
  };
  return (
    <>
      <a className="skip-link" href="#main" onClick={skip}>
        {text('frame.skip')}
      </a>
      <Header />
      <main id="main" ref={main} tabIndex={-1}>
        {children}
      </main>
      <footer className="site-footer">
        <p>{text('frame.footer')}</p>
      </footer>
    </>
  );
}
