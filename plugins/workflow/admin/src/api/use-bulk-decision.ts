import * as React from 'react';
import { readApiError, type ApiFailure } from './api-error';
import { useDecideTasksMutation } from './workflow-api';
import type { BulkResult, Outcome, TaskRow } from '../../../contracts';
import { batchesOf, checkBulk, type BulkDraft, type BulkProblems } from '../lib/bulk';
import { createIntentions } from '../lib/intention';

export interface BulkDeciding {
  readonly draft: BulkDraft;
  readonly change: (change: Partial<BulkDraft>) => void;
  /** What is wrong with the draft; empty until somebody tries to send it. */
  readonly problems: BulkProblems;
  readonly failure: ApiFailure | null;
  readonly sending: boolean;
  /** What has been answered so far. */
  readonly results: readonly BulkResult[];
  readonly send: () => Promise<BulkProblems>;
}

/**
 * One decision on several tasks, sent a few at a time. When a batch gets no answer, sending again
 * starts over with the same keys: what was decided is answered again and not decided twice.
 */
export function useBulkDecision(tasks: readonly TaskRow[], outcomes: readonly Outcome[]): BulkDeciding {
  const [decideTasks] = useDecideTasksMutation();
  const [draft, setDraft] = React.useState<BulkDraft>({ outcome: null, comment: '' });
  const [tried, setTried] = React.useState(false);
  const [failure, setFailure] = React.useState<ApiFailure | null>(null);
  const [sending, setSending] = React.useState(false);
  const [results, setResults] = React.useState<readonly BulkResult[]>([]);
  const inFlight = React.useRef(false);
  const intentions = React.useRef(createIntentions(() => crypto.randomUUID()));

  const sendBatches = async (outcome: string) => {
    const comment = draft.comment.trim();
    const ids = tasks.map(({ documentId }) => documentId);
    const decision = { outcome, ...(comment ? { comment } : {}) };
    const key = intentions.current.keyFor({ ids, decision });
    const answered: BulkResult[] = [];
    for (const [index, batch] of batchesOf(ids).entries()) {
      const answer = await decideTasks({ key: `${key}-${String(index)}`, tasks: batch, ...decision });
      if ('error' in answer) return readApiError(answer.error);
      answered.push(...answer.data);
      setResults([...answered]);
    }
    return null;
  };

  const send = async (): Promise<BulkProblems> => {
    const problems = checkBulk(outcomes, draft);
    setTried(true);
    if (draft.outcome === null || Object.keys(problems).length > 0 || inFlight.current) return problems;
    inFlight.current = true;
    setSending(true);
    setFailure(null);
    const refusal = await sendBatches(draft.outcome);
    inFlight.current = false;
    setSending(false);
    setFailure(refusal);
    return {};
  };

  return {
    draft,
    change: (change) => setDraft((before) => ({ ...before, ...change })),
    problems: tried ? checkBulk(outcomes, draft) : {},
    failure,
    sending,
    results,
    send,
  };
}
