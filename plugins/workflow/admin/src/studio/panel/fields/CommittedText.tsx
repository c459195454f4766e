import * as React from 'react';
import { Field, TextInput, Textarea } from '@strapi/design-system';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string | undefined;
  /** Says what is wrong with a text, while it is typed; null for nothing. */
  readonly check?: (text: string) => string | null;
  readonly problem?: string | null | undefined;
  readonly disabled?: boolean;
  readonly required?: boolean;
  readonly multiline?: boolean;
  readonly placeholder?: string;
  readonly onCommit: (text: string) => void;
}

/** After this pause in typing a text becomes part of the diagram; so it does when the field is left. */
const PAUSE = 700;

/** A text of the diagram: what is typed becomes one undoable change, not one for each letter. */
export function CommittedText({ id, label, value, hint, problem, check, ...props }: Props) {
  const { text, type, commit } = useCommitted(value, props.onCommit, check);
  const wrong = check?.(text) ?? problem ?? undefined;
  const input = {
    value: text,
    disabled: props.disabled ?? false,
    placeholder: props.placeholder ?? '',
    onBlur: commit,
    onChange: (event: React.ChangeEvent<HTMLInputElement & HTMLTextAreaElement>) => type(event.target.value),
  };
  return (
    <Field.Root id={id} name={id} hint={hint} error={wrong ?? false} required={props.required ?? false}>
      <Field.Label>{label}</Field.Label>
      {props.multiline ? (
        <Textarea {...input} />
      ) : (
        <TextInput
          {...input}
          size="S"
          onKeyDown={(event) => (event.key === 'Enter' ? commit() : undefined)}
        />
      )}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

function useCommitted(
  value: string,
  onCommit: (text: string) => void,
  check?: (text: string) => string | null,
) {
  const [typed, setTyped] = React.useState<string | null>(null);
  const latest = React.useRef({ typed, value, onCommit, check });
  React.useEffect(() => {
    latest.current = { typed, value, onCommit, check };
  });
  const commit = React.useCallback(() => {
    const now = latest.current;
    if (now.typed === null) return;
    latest.current = { ...now, typed: null };
    setTyped(null);
    // A text that cannot stand in a diagram is dropped rather than kept half-way.
    if (now.typed !== now.value && !now.check?.(now.typed)) now.onCommit(now.typed);
  }, []);
  React.useEffect(() => {
    if (typed === null || check?.(typed)) return undefined;
    const timer = window.setTimeout(commit, PAUSE);
    return () => window.clearTimeout(timer);
  }, [typed, check, commit]);
  // Another element is selected, or the page goes: what was typed is kept while the diagram is still there.
  React.useLayoutEffect(() => commit, [commit]);
  return { text: typed ?? value, type: setTyped, commit };
}
