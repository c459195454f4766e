import type {
  ActorReference,
  CaseService,
  ClaimService,
  ClockService,
  MessageService,
} from '../../../../contracts';

/** What the project around the plugin reaches of it while a case is only tried. */
export interface RehearsedServices {
  readonly clock: ClockService;
  readonly cases: CaseService;
  readonly claims: ClaimService;
  readonly messages: MessageService;
}

/** Where something is done for real, and undone. */
export interface Rehearsal {
  /**
   * Runs work in a transaction of its own, even inside another, that is never committed. One rehearsal runs
   * at a time; others wait for their turn.
   *
   * @param options.person whose rehearsal it is; null where nobody is kept from a second one
   * @throws DRY_RUN_UNDER_WAY when the person has another one, DRY_RUN_BUSY when the turn does not come
   */
  run<Result>(
    options: { readonly person: ActorReference | null },
    work: (stage: Stage) => Promise<Result>,
  ): Promise<Result>;
}

export interface Stage {
  /** Until the rehearsal ends, the project's calls to the plugin's services go to these. */
  serve(services: RehearsedServices): void;
  /** What work has written is undone when it throws; what was written before stays. */
  attempt<Result>(work: () => Promise<Result>): Promise<Result>;
}
