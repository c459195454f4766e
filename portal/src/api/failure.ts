import type { components } from './schema';

type ErrorBody = components['schemas']['Error']['error'];

interface Refusal {
  readonly status?: number;
  readonly message?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** What the API refused, or that it could not be reached (api.md: every error has a code). */
export class ApiFailure extends Error {
  /** The stable code; `NETWORK` when no answer came, `UNKNOWN` when somebody else than the API answered. */
  readonly code: string;
  readonly status: number | null;
  readonly details: Readonly<Record<string, unknown>>;

  /** @param message in the person's language, from the server; empty when there is none */
  constructor(code: string, { status, message = '', details = {} }: Refusal = {}) {
    super(message);
    this.name = 'ApiFailure';
    this.code = code;
    this.status = status ?? null;
    this.details = details;
  }

  /** Whether the server has answered for good, so that sending the same again is a new try. */
  get isDecided(): boolean {
    return this.status !== null && this.status < 500 && this.status !== 429;
  }
}

interface Answered<Body> {
  readonly data?: Body;
  readonly error?: unknown;
  readonly response: Response;
}

/**
 * The body of an answer.
 *
 * @throws ApiFailure for a refusal and for a server that cannot be reached
 */
export async function answerOf<Body>(call: Promise<Answered<Body>>): Promise<NonNullable<Body>> {
  const { data, error, response } = await reached(call);
  if (data != null && response.ok) return data;
  throw refusalOf(error, response);
}

/** What an answer carries as `data`; `answerOf` also gives its `meta`. @throws ApiFailure as there */
export async function dataOf<Body extends { readonly data: unknown }>(
  call: Promise<Answered<Body>>,
): Promise<Body['data']> {
  return (await answerOf(call)).data;
}

async function reached<Body>(call: Promise<Answered<Body>>): Promise<Answered<Body>> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiFailure('NETWORK');
  }
}

function refusalOf(body: unknown, { status, headers }: Response): ApiFailure {
  const { error } = (typeof body === 'object' && body !== null ? body : {}) as {
    readonly error?: Partial<ErrorBody>;
  };
  if (error?.details === undefined) return new ApiFailure('UNKNOWN', { status });
  const { code, ...details } = error.details;
  const retryAfter = Number(headers.get('retry-after') ?? Number.NaN);
  return new ApiFailure(code, {
    status,
    message: error.message ?? '',
    details: { ...(Number.isFinite(retryAfter) ? { retryAfter } : {}), ...details, code },
  });
}
