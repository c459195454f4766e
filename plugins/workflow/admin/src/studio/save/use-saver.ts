import * as React from 'react';
import { z } from 'zod';
import { writeLocalCopy } from './local-copies';
import { Saver, type SaveAnswer, type SaveState } from './saver';
import type { Draft } from '../../../../contracts';
import { freshData } from '../../api/fresh-data';
import { readApiError } from '../../api/api-error';
import { useLazyGetDraftQuery, useSaveDraftMutation } from '../../api/studio-api';
import type { StudioModeler } from '../../bpmn/modeler/create-modeler';

const conflictSchema = z.object({
  revision: z.number(),
  editedBy: z.string(),
  editedByName: z.string().nullable(),
  editedAt: z.string(),
});

/** Keeps a draft saved while its diagram is drawn. */
export function useSaver(modeler: StudioModeler, draft: Draft, self: string): readonly [Saver, SaveState] {
  const [save] = useSaveDraftMutation();
  const [fetchDraft] = useLazyGetDraftQuery();
  const [saver] = React.useState(
    () =>
      new Saver(
        {
          readXml: async () => (await modeler.saveXML({ format: true })).xml ?? '',
          put: async (request) => toAnswer(await save({ draftId: draft.documentId, ...request })),
          fetchDraft: async () => freshData(await fetchDraft(draft.documentId)) ?? null,
          keep: (copy) => writeLocalCopy(window.localStorage, self, draft.documentId, copy),
          later: (milliseconds, act) => {
            const timer = window.setTimeout(act, milliseconds);
            return () => window.clearTimeout(timer);
          },
          now: () => new Date().toISOString(),
          newKey: () => crypto.randomUUID(),
          self,
        },
        draft,
      ),
  );
  const state = React.useSyncExternalStore(saver.subscribe, () => saver.state);
  React.useEffect(() => {
    const onChange = () => saver.changed();
    const onOnline = () => void saver.flush();
    modeler.on('commandStack.changed', onChange);
    window.addEventListener('online', onOnline);
    return () => {
      modeler.off('commandStack.changed', onChange);
      window.removeEventListener('online', onOnline);
      // A session that ends takes the page away without asking: what is not saved is at least kept.
      void saver.flush();
    };
  }, [modeler, saver]);
  return [saver, state];
}

type Answered = { readonly data: Draft } | { readonly error: unknown };

function toAnswer(answer: Answered | { readonly data?: undefined; readonly error: unknown }): SaveAnswer {
  if ('data' in answer && answer.data) return { kind: 'saved', draft: answer.data };
  const error = 'error' in answer ? answer.error : null;
  const { code, status, message } = readApiError(error);
  if (code === 'DRAFT_CHANGED') {
    const conflict = conflictSchema.safeParse((error as { details?: unknown }).details);
    if (conflict.success) return { kind: 'conflict', conflict: conflict.data };
  }
  if (code === 'DRAFT_NOT_FOUND') return { kind: 'gone' };
  return saysNothing(status) ? { kind: 'unanswered' } : { kind: 'refused', message };
}

/** No answer, signing in again, a busy or a broken server: none of these say anything of the draft. */
function saysNothing(status: number | null): boolean {
  return status === null || status >= 500 || status === 401 || status === 429;
}
