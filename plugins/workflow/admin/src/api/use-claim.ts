import * as React from 'react';
import { useNotification } from '@strapi/strapi/admin';
import { readApiError } from './api-error';
import { useTexts } from './use-texts';
import { useClaimTaskMutation, useUnclaimTaskMutation } from './workflow-api';
import { createIntentions } from '../lib/intention';

export interface Claiming {
  readonly claim: (taskId: string, title: string) => Promise<void>;
  readonly unclaim: (taskId: string, title: string) => Promise<void>;
  /** The task that is being claimed or put back now. */
  readonly busy: string | null;
}

/** Claims a task (签收) or puts it back (退签), once per press, and says what came of it. */
export function useClaim(): Claiming {
  const { t } = useTexts();
  const { toggleNotification } = useNotification();
  const [claimTask] = useClaimTaskMutation();
  const [unclaimTask] = useUnclaimTaskMutation();
  const intentions = React.useRef(createIntentions(() => crypto.randomUUID()));
  const inFlight = React.useRef(false);
  const [busy, setBusy] = React.useState<string | null>(null);

  const run = async (verb: 'claim' | 'unclaim', taskId: string, title: string) => {
    if (inFlight.current) return;
    inFlight.current = true;
    setBusy(taskId);
    const key = intentions.current.keyFor({ verb, taskId });
    const answer = await (verb === 'claim' ? claimTask : unclaimTask)({ taskId, key });
    inFlight.current = false;
    setBusy(null);
    if (!('error' in answer)) {
      intentions.current.settled();
      toggleNotification({ type: 'success', message: t(`${verb}.done`, { title }) });
      return;
    }
    const failure = readApiError(answer.error);
    if (failure.code !== 'NETWORK') intentions.current.settled();
    toggleNotification({ type: 'danger', message: failure.message || t('error.network') });
  };

  return {
    claim: (taskId, title) => run('claim', taskId, title),
    unclaim: (taskId, title) => run('unclaim', taskId, title),
    busy,
  };
}
