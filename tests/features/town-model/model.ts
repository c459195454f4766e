/**
 * What product.md sections 3 to 5 say about who runs and who belongs to a unit, as a small machine without a
 * server. The property test holds the installation to it, command by command.
 */

export type Role = 'administrator' | 'sub-account';
export type CaseKind = 'unit-registration' | 'unit-appeal' | 'sub-account-request';

/** A case that runs; `unit` is the index of the unit it is about. */
export interface OpenCase {
  readonly kind: CaseKind;
  readonly unit: number;
  /** Whether an appeal's window is closed, so that the department may decide. */
  readonly answered: boolean;
}

export interface AccountModel {
  unit: number | null;
  role: Role | null;
  disabled: boolean;
  /** Whether an identity of the province's portal is bound. */
  bound: boolean;
  open: OpenCase | null;
  /** Units whose appeal by this account was rejected: thirty days have not passed, for no clock moves here. */
  readonly lostAppeals: Set<number>;
}

export interface UnitModel {
  state: 'under-review' | 'approved' | 'released';
  /** Who is asked to take over, if anybody. */
  successor: number | null;
}

export interface TownModel {
  readonly accounts: AccountModel[];
  readonly units: UnitModel[];
}

export function newTown(accounts: number): TownModel {
  return {
    accounts: Array.from({ length: accounts }, () => ({
      unit: null,
      role: null,
      disabled: false,
      bound: true,
      open: null,
      lostAppeals: new Set<number>(),
    })),
    units: [],
  };
}

export function administratorOf({ accounts }: TownModel, unit: number): number | null {
  const found = accounts.findIndex((one) => one.unit === unit && one.role === 'administrator');
  return found === -1 ? null : found;
}

/** The account whose appeal against the unit runs, or null. */
export function appellantOf({ accounts }: TownModel, unit: number): number | null {
  const found = accounts.findIndex(({ open }) => open?.kind === 'unit-appeal' && open.unit === unit);
  return found === -1 ? null : found;
}

/** The codes of those rules that are broken: with none the call must succeed, else it must name one of them. */
export function broken(...rules: readonly (readonly [isBroken: boolean, code: string])[]): readonly string[] {
  return rules.filter(([isBroken]) => isBroken).map(([, code]) => code);
}

export function join(account: AccountModel, unit: number, role: Role): void {
  account.unit = unit;
  account.role = role;
}

/** Belongs to no unit any more. */
export function part(account: AccountModel): void {
  account.unit = null;
  account.role = null;
}

/** Who was administrator becomes a sub-account; the successor takes over. */
export function handOver(town: TownModel, unit: number, successor: number): void {
  const former = administratorOf(town, unit);
  if (former !== null) memberAt(town, former).role = 'sub-account';
  join(memberAt(town, successor), unit, 'administrator');
  unitAt(town, unit).successor = null;
}

export function memberAt({ accounts }: TownModel, index: number): AccountModel {
  const account = accounts[index];
  if (!account) throw new Error(`There is no account ${String(index)}`);
  return account;
}

export function unitAt({ units }: TownModel, index: number): UnitModel {
  const unit = units[index];
  if (!unit) throw new Error(`There is no unit ${String(index)}`);
  return unit;
}
