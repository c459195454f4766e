import * as React from 'react';
import FeelEditor from '@bpmn-io/feel-editor';
import { styled } from 'styled-components';
import { linter, type Diagnostic } from '@codemirror/lint';
import type { ExpressionProblem } from '../../../../../contracts';
import { useTexts } from '../../../api/use-texts';
import { FEEL_FUNCTIONS } from '../../model/feel-functions';
import { useSelected } from '../studio-context';

interface Props {
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly value: string;
  readonly problems: readonly ExpressionProblem[];
  readonly onChange: (text: string) => void;
}

const OURS = 'studio';

const Lines = styled.div`
  .cm-editor,
  .cm-tooltip {
    font-size: 1.4rem;
  }
`;

/** The FEEL editor of bpmn.io, completing what this flow knows and underlining what the server refuses. */
export default function FeelInput({ labelledBy, describedBy, value, problems, onChange }: Props) {
  const { say } = useTexts();
  const { variables } = useSelected();
  const container = React.useRef<HTMLDivElement>(null);
  const editor = React.useRef<FeelEditor | null>(null);
  const shown = React.useRef(value);
  const latest = React.useRef({ value, problems, onChange, say });
  React.useEffect(() => {
    latest.current = { value, problems, onChange, say };
  });

  React.useEffect(() => {
    const parent = container.current;
    if (!parent) return undefined;
    const diagnostics = (): readonly Diagnostic[] =>
      latest.current.problems
        .filter(({ to }) => to <= shown.current.length)
        .map(({ from, to, message, severity }) => ({
          ...{ from, to, severity, source: OURS },
          message: latest.current.say(message),
        }));
    editor.current = new FeelEditor({
      container: parent,
      value: shown.current,
      variables: [],
      builtins: FEEL_FUNCTIONS,
      contentAttributes: { 'aria-labelledby': labelledBy, 'aria-describedby': describedBy },
      // The editor's own linter speaks English and knows another FEEL than the server's guard.
      extensions: [
        linter(() => diagnostics(), {
          delay: 300,
          needsRefresh: () => true,
          markerFilter: (found) => found.filter(({ source }) => source === OURS),
          tooltipFilter: (found) => found.filter(({ source }) => source === OURS),
        }),
      ],
      onChange: (text) => {
        if (text === shown.current) return;
        shown.current = text;
        latest.current.onChange(text);
      },
    });
    return () => {
      editor.current = null;
      parent.replaceChildren();
    };
  }, [labelledBy, describedBy]);

  React.useEffect(() => {
    editor.current?.setVariables(
      variables.map(({ name, label }) => ({ name, detail: say(label), type: 'variable' })),
    );
  }, [variables, say]);

  // Undone, or changed from elsewhere.
  React.useEffect(() => {
    if (value === shown.current) return;
    shown.current = value;
    editor.current?.setValue(value);
  }, [value]);

  return <Lines ref={container} />;
}
