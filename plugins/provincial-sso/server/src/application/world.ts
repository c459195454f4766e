import type { Host } from '../../../contracts';
import type { Rules } from '../domain/decide';
import type {
  CodeRepository,
  IdentityRepository,
  Logger,
  Portal,
  Randomness,
  RateLimiter,
  Sessions,
  SignInRepository,
  TicketMemory,
  TransactionRepository,
  UnitOfWork,
} from './ports';

/** Everything that the use cases work with; the container builds it. */
export interface World {
  readonly unitOfWork: UnitOfWork;
  readonly randomness: Randomness;
  readonly sessions: Sessions;
  readonly rateLimiter: RateLimiter;
  readonly logger: Logger;
  readonly identities: IdentityRepository;
  readonly transactions: TransactionRepository;
  readonly tickets: TicketMemory;
  readonly codes: CodeRepository;
  readonly signIns: SignInRepository;
  readonly portals: readonly Portal[];
  readonly settings: {
    readonly rules: Rules;
    readonly returnPaths: readonly string[];
    /** Where portals send the browser back to. */
    readonly callbackUrl: string;
    readonly publicUrl: string;
    /** Path of the route that begins a sign-in. */
    readonly loginPath: string;
    /** For all calls to a portal together, in seconds. */
    readonly portalTimeout: number;
  };
  host(): Host;
}

/** Who asks, as far as HTTP knows. */
export interface Caller {
  /** The caller's network address, for limits and the audit log. */
  readonly address: string;
  /** What the cookie says; ties a sign-in to the browser that began it. */
  readonly browser: string;
}

export function portalOf(world: Pick<World, 'portals'>, id: string): Portal | null {
  return world.portals.find((portal) => portal.id === id) ?? null;
}

/** The moment so many seconds from now, by the host's clock. */
export function secondsFromNow({ host }: Pick<World, 'host'>, seconds: number): Date {
  return new Date(host().clock.now().getTime() + seconds * 1000);
}

/** A signal that ends every call to a portal when its time is over. */
export function portalDeadline({ settings }: Pick<World, 'settings'>): AbortSignal {
  return AbortSignal.timeout(settings.portalTimeout * 1000);
}
