/** The rest of the world, as use cases see it. */

export interface UnitOfWork {
  /** Joins the transaction that is open, or opens one; run again when PostgreSQL gave it up. */
  run<Result>(work: () => Promise<Result>): Promise<Result>;
}

export interface Randomness {
  /** 256 random bits in base64url: a state, a nonce, a code. */
  token(): string;
  deviceId(): string;
}

export interface OpenedSession {
  readonly accessToken: string;
  readonly refreshToken: string;
}

/** Strapi's session manager for front-end accounts. */
export interface Sessions {
  open(accountId: number, deviceId: string): Promise<OpenedSession>;
  endDevice(accountId: number, deviceId: string): Promise<void>;
  /** Ends a session with all that it was renewed from and into, with a device or without. */
  endLine(accountId: number, sessionId: string): Promise<void>;
  endAll(accountId: number): Promise<void>;
}

export interface RateLimiter {
  /** Counts one use, outside of any transaction. @throws TOO_MANY_REQUESTS with `retryAfter` in seconds */
  consume(
    limit: { readonly name: string; readonly points: number; readonly seconds: number },
    key: string,
  ): Promise<void>;
}

export interface Logger {
  warn(message: string): void;
  error(message: string): void;
}
