import { useSyncExternalStore } from 'react';
import { arrival, setArrival, subscribeToArrival } from '../../app/arrival';
import { Notice } from '../../components/Notice';
import { useLocale, useText } from '../../i18n/use-text';
import { useMe } from './me-context';

/** What the sign-in came to, e.g. that an account was made or bound; until it is put away. */
export function ArrivalNotice() {
  const text = useText();
  const locale = useLocale();
  const arrived = useSyncExternalStore(subscribeToArrival, arrival);
  const { nextStep } = useMe();
  // That somebody has to raise their level is what the next step says, for as long as it is so.
  if (arrived === null || arrived.outcome === 'signed-in-restricted') return null;
  // It asks for the basic info, which is there by now.
  if (arrived.outcome === 'account-created' && nextStep !== 'complete-profile') return null;
  return (
    <Notice
      kind="success"
      title={arrived.page.title[locale]}
      actions={
        <button type="button" className="button" onClick={() => setArrival(null)}>
          {text('action.understood')}
        </button>
      }
    >
      {arrived.page.text[locale]}
    </Notice>
  );
}
