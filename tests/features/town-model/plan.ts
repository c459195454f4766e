import type { Answer } from '../../support/http';
import { broken, type AccountModel, type TownModel } from './model';
import type { World } from './world';

/** One command: what is sent, which codes may refuse it, and what it changes in the model when it succeeds. */
export interface Plan {
  readonly send: () => Promise<Answer<unknown>>;
  /** Empty: it must succeed. */
  readonly refusals: readonly string[];
  readonly effect: () => void;
  /** Accounts whose sessions end with it. */
  readonly signedOut?: readonly number[];
}

/** A command's people and unit, by numbers that are taken modulo how many there are. */
export interface Choice {
  readonly who: number;
  readonly other: number;
  readonly unit: number;
  readonly yes: boolean;
}

export type Act = (world: World, town: TownModel, choice: Choice) => Promise<Plan | null>;

export const pick = <Item>(items: readonly Item[], number: number): Item | undefined =>
  items[number % items.length];

export const indexesOf = ({ accounts }: TownModel, is: (account: AccountModel) => boolean): number[] =>
  accounts.flatMap((account, index) => (is(account) ? [index] : []));

export const able = ({ disabled }: AccountModel) => !disabled;
export const approvedUnits = ({ units }: TownModel) =>
  units.flatMap(({ state }, index) => (state === 'approved' ? [index] : []));

/** What keeps somebody from wanting a unit: they have one, or a case that runs. */
export const busy = ({ unit, open }: AccountModel) =>
  broken([unit !== null, 'ACCOUNT_ALREADY_IN_UNIT'], [open !== null, 'CASE_ALREADY_OPEN']);
