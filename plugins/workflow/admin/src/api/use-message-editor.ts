import * as React from 'react';
import type { Locale, TemplateDetail, WordField, Wording, WordProblem } from '../../../contracts';
import { EMPTY_WORDING, wordDifferences } from '../lib/words';
import type { ApiFailure } from './api-error';
import { useSending } from './use-sending';
import { useCreateTemplateMutation, useRestoreTemplateMutation, useSaveTemplateMutation } from './words-api';

/** What somebody else has saved meanwhile. */
export interface Conflict {
  readonly words: Wording;
  readonly checksum: string;
  readonly changedByName: string | null;
  readonly changedAt: string | null;
}

type Restored = 'shipped' | { readonly wording: string };

export interface MessageEditing {
  readonly words: Wording;
  readonly change: (locale: Locale, field: WordField, text: string) => void;
  readonly changed: boolean;
  readonly sending: boolean;
  readonly failure: ApiFailure | null;
  /** What the last attempt to save was refused for. */
  readonly problems: readonly WordProblem[];
  readonly conflict: Conflict | null;
  readonly save: (key: string, onDone: (saved: TemplateDetail) => void) => void;
  readonly restore: (what: Restored, onDone: () => void) => void;
  /** Ends a conflict: goes on with what the other has saved, or with one's own words upon it. */
  readonly settle: (whose: 'theirs' | 'mine') => void;
}

type Answer = { readonly data?: TemplateDetail } | { readonly error: unknown };

/** The words of a message while somebody changes them; a new one has no template yet. */
export function useMessageEditor(template: TemplateDetail | null): MessageEditing {
  const { words: before, checksum } = template ?? { words: EMPTY_WORDING, checksum: '' };
  const [words, setWords] = React.useState<Wording>(before);
  const [base, setBase] = React.useState({ words: before, checksum });
  const [settled, setSettled] = React.useState(false);
  const [create] = useCreateTemplateMutation();
  const [saveWords] = useSaveTemplateMutation();
  const [restoreWords] = useRestoreTemplateMutation();
  const { failure, sending, send } = useSending(() => undefined);

  const ask = (
    intention: unknown,
    call: (key: string) => PromiseLike<Answer>,
    onDone: (saved: TemplateDetail) => void,
  ) => {
    let saved: TemplateDetail | undefined;
    const keep = async (key: string) => {
      const answer = await call(key);
      if ('data' in answer) saved = answer.data;
      return answer;
    };
    setSettled(false);
    void send(intention, keep, () => {
      if (!saved) return;
      setWords(saved.words);
      setBase(saved);
      onDone(saved);
    });
  };

  const key = template?.key ?? '';
  const shown = settled ? null : failure;
  const conflict = conflictIn(shown);
  return {
    words,
    change: (locale, field, text) =>
      setWords((now) => ({
        ...now,
        [locale]: { ...now[locale], [field]: text === '' ? null : text },
      })),
    changed: wordDifferences(base.words, words).length > 0,
    sending,
    failure: shown,
    problems: problemsIn(shown),
    conflict,
    save: (newKey, onDone) => {
      if (template === null) {
        const body = { template: newKey, words };
        ask(body, (sent) => create({ ...body, key: sent }), onDone);
        return;
      }
      const body = { template: key, words, seen: base.checksum };
      ask(body, (sent) => saveWords({ ...body, key: sent }), onDone);
    },
    restore: (what, onDone) => {
      const body = { template: key, seen: base.checksum, ...(what === 'shipped' ? {} : what) };
      ask(body, (sent) => restoreWords({ ...body, key: sent }), onDone);
    },
    settle: (whose) => {
      if (conflict === null) return;
      setBase(conflict);
      if (whose === 'theirs') setWords(conflict.words);
      setSettled(true);
    },
  };
}

function conflictIn(failure: ApiFailure | null): Conflict | null {
  const details: unknown = failure?.code === 'TEMPLATE_CHANGED' ? failure.details : null;
  return details as Conflict | null;
}

function problemsIn(failure: ApiFailure | null): readonly WordProblem[] {
  return failure?.code === 'TEMPLATE_INVALID' ? (failure.details.fields as readonly WordProblem[]) : [];
}
