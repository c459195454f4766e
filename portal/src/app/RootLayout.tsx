import { Outlet, ScrollRestoration, useNavigation } from 'react-router-dom';
import { useText } from '../i18n/use-text';
import { Frame } from './Frame';
import { SessionEndedDialog } from './SessionEndedDialog';

/** What is around every page. */
export function RootLayout() {
  const text = useText();
  const { state } = useNavigation();
  return (
    <Frame>
      <div className="progress" role="status" data-busy={state !== 'idle'}>
        {state !== 'idle' && <span className="visually-hidden">{text('state.loading')}</span>}
      </div>
      <Outlet />
      <SessionEndedDialog />
      <ScrollRestoration />
    </Frame>
  );
}
