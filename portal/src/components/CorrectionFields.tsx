import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { CaseKind } from '../api/case-queries';
import { correctionFieldsQuery } from '../api/step-queries';
import { useOnArrival } from '../lib/use-on-arrival';
import { QueryState } from './QueryState';
import { sentAnswers, type StepAnswers, type StepField } from './step-answers';

interface Props {
  readonly kind: CaseKind;
  readonly id: string;
  /** The form of the correction, with the fields that the diagram adds to it. */
  readonly children: (fields: readonly StepField[]) => ReactNode;
}

/** Waits for what the diagram asks to fill in with a correction, so that the form begins with all of it. */
export function CorrectionFields({ kind, id, children }: Props) {
  const fields = useQuery(correctionFieldsQuery(kind, id));
  return <QueryState query={fields}>{(found) => <OnArrival found={found}>{children}</OnArrival>}</QueryState>;
}

interface OnArrivalProps extends Pick<Props, 'children'> {
  readonly found: readonly StepField[];
}

/** Once it is handed in the step is done with, and the form is on its way out. */
function OnArrival({ found, children }: OnArrivalProps) {
  return children(useOnArrival(found));
}

/** What a correction says of these fields; of a case that begins anew nothing. */
export function variablesOf(fields: readonly StepField[], answers: StepAnswers = {}) {
  // The client's types know no record of JSON values.
  return fields.length === 0 ? {} : { variables: sentAnswers(fields, answers) as never };
}
