import {
  administratorOf,
  appellantOf,
  broken,
  handOver,
  memberAt,
  part,
  unitAt,
  type TownModel,
} from './model';
import { able, approvedUnits, indexesOf, pick, type Act, type Choice, type Plan } from './plan';
import { residentAt, signedIn } from './world';

/** Somebody of a unit as its administrator meets them; at times it is somebody of another unit, or of none. */
const target = (town: TownModel, choice: Choice) => {
  const unit = pick(approvedUnits(town), choice.unit);
  const administrator = unit === undefined ? null : administratorOf(town, unit);
  if (unit === undefined || administrator === null) return null;
  const members = indexesOf(town, (account) => account.unit === unit && account.role === 'sub-account');
  const everybody = town.accounts.map((_account, index) => index);
  const index = pick(members.length > 0 && choice.yes ? members : everybody, choice.other);
  if (index === undefined) return null;
  return { unit, administrator, index, account: memberAt(town, index), isMember: members.includes(index) };
};

type Target = NonNullable<ReturnType<typeof target>>;

/** A verb of the administrator on one of the unit's accounts. */
const onMember =
  (
    verb: string,
    plan: (
      town: TownModel,
      target: Target,
    ) => Pick<Plan, 'refusals' | 'effect'> & { readonly signsOut?: boolean },
  ): Act =>
  async (world, town, choice) => {
    const found = target(town, choice);
    if (!found) return null;
    const { refusals, effect, signsOut = false } = plan(town, found);
    const client = await signedIn(world, residentAt(world, found.administrator));
    return {
      send: () => client.post(`/api/my-unit/members/${residentAt(world, found.index).documentId}/${verb}`),
      // Who is no sub-account of the unit is not there, or is the administrator.
      refusals: found.isMember ? refusals : ['NOT_FOUND', 'MEMBER_IS_ADMINISTRATOR'],
      effect,
      signedOut: signsOut ? [found.index] : [],
    };
  };

const frozen = (town: TownModel, unit: number) =>
  [appellantOf(town, unit) !== null, 'UNIT_UNDER_APPEAL'] as const;

const unbind = onMember('unbind', (town, { unit, account }) => ({
  refusals: broken(frozen(town, unit), [!account.bound, 'IDENTITY_NOT_BOUND']),
  effect: () => {
    account.bound = false;
  },
  signsOut: true,
}));

const disable = onMember('disable', (town, { unit, account }) => ({
  refusals: broken(frozen(town, unit)),
  effect: () => {
    account.disabled = true;
  },
  signsOut: true,
}));

const enable = onMember('enable', (_town, { account }) => ({
  refusals: [],
  effect: () => {
    account.disabled = false;
  },
}));

const remove = onMember('remove', (town, { unit, index, account }) => ({
  refusals: broken(frozen(town, unit)),
  effect: () => {
    part(account);
    // Disabling was the unit's affair.
    account.disabled = false;
    if (unitAt(town, unit).successor === index) unitAt(town, unit).successor = null;
  },
  signsOut: true,
}));

const promote = onMember('promote', (town, { unit, index, account }) => ({
  refusals: broken(
    frozen(town, unit),
    [account.disabled || !account.bound, 'SUCCESSOR_CANNOT_SIGN_IN'],
    [unitAt(town, unit).successor !== null, 'PROMOTION_ALREADY_OPEN'],
  ),
  effect: () => {
    unitAt(town, unit).successor = index;
  },
}));

const accept: Act = async (world, town, { unit: number }) => {
  const unit = pick(
    approvedUnits(town).filter((index) => unitAt(town, index).successor !== null),
    number,
  );
  const successor = unit === undefined ? null : unitAt(town, unit).successor;
  if (unit === undefined || successor === null || memberAt(town, successor).disabled) return null;
  const administrator = administratorOf(town, unit);
  const [promotion] = await world.city.sql<{ document_id: string }>(
    `select p.document_id from promotions p join units u on u.id = p.unit_id
     where u.document_id = $1 and p.state = 'open'`,
    [world.units[unit]],
  );
  const client = await signedIn(world, residentAt(world, successor));
  return {
    send: () => client.post(`/api/promotions/${promotion?.document_id ?? ''}/accept`),
    refusals: broken(frozen(town, unit), [!memberAt(town, successor).bound, 'SUCCESSOR_CANNOT_SIGN_IN']),
    effect: () => handOver(town, unit, successor),
    signedOut: [successor, ...(administrator === null ? [] : [administrator])],
  };
};

const leave: Act = async (world, town, { who }) => {
  const index = pick(indexesOf(town, able), who);
  if (index === undefined) return null;
  const account = memberAt(town, index);
  const { unit, role } = account;
  const client = await signedIn(world, residentAt(world, index));
  return {
    send: () => client.post('/api/my-unit/leave'),
    refusals: broken([unit === null, 'NOT_IN_A_UNIT'], [role === 'administrator', 'MUST_HAND_OVER_FIRST']),
    effect: () => {
      part(account);
      if (unit !== null && unitAt(town, unit).successor === index) unitAt(town, unit).successor = null;
    },
  };
};

export const MEMBER_ACTS = {
  unbind,
  disable,
  enable,
  remove,
  promote,
  accept,
  leave,
} satisfies Record<string, Act>;
