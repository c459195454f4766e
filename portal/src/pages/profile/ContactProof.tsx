import { useState } from 'react';
import { api } from '../../api/client';
import { dataOf } from '../../api/failure';
import { meQuery } from '../../api/queries';
import { useWrite, type WriteHeaders } from '../../api/use-write';
import { Notice } from '../../components/Notice';
import { useText } from '../../i18n/use-text';
import { useCountdown } from '../../lib/use-countdown';
import type { Channel } from './channel';
import { CodeForm } from './CodeForm';
import { TargetForm } from './TargetForm';

/** Another code sooner than this would only cross with the first one. */
const PAUSE_MILLISECONDS = 60_000;

interface Props {
  readonly channel: Channel;
  readonly onProved: () => void;
  readonly onCancel: () => void;
}

/** Proves a mobile or an e-mail address: it is sent a code, which the person types in here. */
export function ContactProof({ channel, onProved, onCancel }: Props) {
  const text = useText();
  const [sentAt, setSentAt] = useState<number | null>(null);
  const secondsLeft = useCountdown(sentAt === null ? null : sentAt + PAUSE_MILLISECONDS);
  const code = useWrite({
    write: (target: string, headers: WriteHeaders) =>
      dataOf(api.POST('/api/me/contact-codes', { body: { data: { channel, target } }, headers })),
    onDone: () => setSentAt(Date.now()),
  });
  const proof = useWrite({
    write: (typed: string, headers: WriteHeaders) =>
      dataOf(api.POST('/api/me/contact-codes/verify', { body: { data: { channel, code: typed } }, headers })),
    changes: [meQuery.queryKey],
    onDone: onProved,
  });
  return (
    <>
      <TargetForm
        channel={channel}
        writing={code}
        secondsLeft={secondsLeft}
        onChange={() => {
          code.reset();
          setSentAt(null);
        }}
      />
      {code.result !== null && (
        <>
          <Notice kind="success" title={text('profile.codeSent', { target: code.result.target })} />
          <CodeForm channel={channel} writing={proof} />
        </>
      )}
      <button type="button" className="button" onClick={onCancel}>
        {text('action.cancel')}
      </button>
    </>
  );
}
