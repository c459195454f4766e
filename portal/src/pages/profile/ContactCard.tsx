import { useEffect, useRef, useState } from 'react';
import type { Account } from '../../api/queries';
import { Notice } from '../../components/Notice';
import { useText } from '../../i18n/use-text';
import { useMe } from '../centre/me-context';
import type { Channel } from './channel';
import { ContactProof } from './ContactProof';
import { RemoveEmail } from './RemoveEmail';

const contactOf = (account: Account, channel: Channel) =>
  channel === 'mobile'
    ? { value: account.mobile, isProved: account.mobileProved }
    : { value: account.email, isProved: account.emailProved };

type Stage = 'shown' | 'changing' | 'proved' | 'removed';

/** A mobile or an e-mail address: as it counts now, and the way to another one. */
export function ContactCard({ channel }: { readonly channel: Channel }) {
  const text = useText();
  const { value, isProved } = contactOf(useMe().account, channel);
  const [stage, setStage] = useState<Stage>('shown');
  const change = useRef<HTMLButtonElement>(null);
  const wasChanging = useRef(false);
  useEffect(() => {
    // The button is back, and with it the focus; what was pressed to remove it is gone.
    if (stage === 'removed' || (wasChanging.current && stage !== 'changing')) change.current?.focus();
    wasChanging.current = stage === 'changing';
  }, [stage]);
  return (
    <section className="card" aria-labelledby={`contact-${channel}`}>
      <h2 id={`contact-${channel}`}>{text(`account.${channel}`)}</h2>
      <p className="contact">
        <span>{value ?? text('state.none')}</span>
        {value !== null && (
          <span className="tag" data-kind={isProved ? 'good' : 'open'}>
            {text(isProved ? 'profile.proved' : 'profile.unproved')}
          </span>
        )}
      </p>
      <News stage={stage} channel={channel} />
      {stage === 'changing' ? (
        <ContactProof
          channel={channel}
          onProved={() => setStage('proved')}
          onCancel={() => setStage('shown')}
        />
      ) : (
        <div className="contact-actions">
          <button ref={change} type="button" className="button" onClick={() => setStage('changing')}>
            {text(value === null ? `profile.${channel}.add` : `profile.${channel}.change`)}
          </button>
          {channel === 'email' && value !== null && <RemoveEmail onRemoved={() => setStage('removed')} />}
        </div>
      )}
    </section>
  );
}

function News({ stage, channel }: { readonly stage: Stage; readonly channel: Channel }) {
  const text = useText();
  if (stage === 'proved') return <Notice kind="success" title={text(`profile.${channel}.done`)} />;
  return stage === 'removed' ? <Notice kind="success" title={text('profile.email.removed')} /> : null;
}
