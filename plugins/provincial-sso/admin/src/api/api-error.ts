export interface ApiFailure {
  /** Whether the server answered at all; without an answer nobody knows what it did. */
  readonly answered: boolean;
  /** In the panel's language, from the server; empty when there is none. */
  readonly message: string;
}

/** What an error of Strapi's base query says, whatever its shape. */
export function readApiError(error: unknown): ApiFailure {
  const { status, message } = (typeof error === 'object' && error !== null ? error : {}) as {
    readonly status?: unknown;
    readonly message?: unknown;
  };
  const answered = typeof status === 'number';
  return { answered, message: answered && typeof message === 'string' ? message : '' };
}
