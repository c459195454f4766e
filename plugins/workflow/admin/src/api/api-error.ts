import { z } from 'zod';
import { fieldProblemSchema, type FieldProblem } from '../../../contracts';

export interface ApiFailure {
  /** The stable code of a coded error; `NETWORK` when no answer came at all. */
  readonly code: string;
  readonly status: number | null;
  /** In the panel's language, from the server; empty when there is none. */
  readonly message: string;
  /** What the server adds to its code, e.g. which elements of a diagram are wrong. */
  readonly details: Readonly<Record<string, unknown>>;
}

/** What an error of Strapi's base query says, whatever its shape. */
export function readApiError(error: unknown): ApiFailure {
  const { status, message, details } = asRecord(error);
  const answered = typeof status === 'number';
  const { code, ...rest } = asRecord(details);
  return {
    code: typeof code === 'string' ? code : answered ? 'UNKNOWN' : 'NETWORK',
    status: answered ? status : null,
    message: answered && typeof message === 'string' ? message : '',
    details: rest,
  };
}

const refusal = z.object({ fields: z.array(fieldProblemSchema) });

/** What the server found wrong with the fields of a form; nothing for any other refusal. */
export function refusedFields({ code, details }: ApiFailure): readonly FieldProblem[] {
  return code === 'FORM_INVALID' ? (refusal.safeParse(details).data?.fields ?? []) : [];
}

/** Did the task change under the reader, so that it has to be read again? */
export function isStale({ code, status }: ApiFailure): boolean {
  return status === 409 || code === 'TASK_NOT_FOUND' || code === 'SEPARATION_OF_DUTIES';
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
