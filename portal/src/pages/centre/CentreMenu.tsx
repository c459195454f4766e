import { useRef } from 'react';
import { NavLink } from 'react-router-dom';
import { ROOMS } from '../../app/rooms';
import { useText } from '../../i18n/use-text';
import { useMe } from './me-context';

/** The rooms of the personal centre: beside the page, and on a phone behind a button. */
export function CentreMenu() {
  const text = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  return (
    <>
      <button
        type="button"
        className="button centre-menu-button"
        aria-haspopup="dialog"
        onClick={() => dialog.current?.showModal()}
      >
        {text('menu.open')}
      </button>
      <dialog ref={dialog} className="drawer" aria-label={text('menu.centre')}>
        <button type="button" className="button" onClick={close}>
          {text('menu.close')}
        </button>
        <nav aria-label={text('menu.centre')}>
          <Entries onChoose={close} />
        </nav>
      </dialog>
      <nav className="centre-menu" aria-label={text('menu.centre')}>
        <Entries />
      </nav>
    </>
  );
}

function Entries({ onChoose }: { readonly onChoose?: () => void }) {
  const text = useText();
  const me = useMe();
  return (
    <ul className="menu">
      {ROOMS.filter(({ isFor }) => isFor?.(me) ?? true).map(({ path, label }) => (
        <li key={path}>
          <NavLink to={path} end={path === '/centre'} onClick={onChoose}>
            {text(label)}
          </NavLink>
        </li>
      ))}
    </ul>
  );
}
