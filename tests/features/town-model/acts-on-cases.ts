import type { Client } from '../../support/http';
import { unitOf } from '../../support/registrations';
import {
  administratorOf,
  appellantOf,
  broken,
  handOver,
  join,
  memberAt,
  unitAt,
  type CaseKind,
  type TownModel,
} from './model';
import { able, approvedUnits, busy, indexesOf, pick, type Act } from './plan';
import { freshEvidence, openEntry, openTask, residentAt, signedIn, type World } from './world';

const TABLES: Readonly<Record<CaseKind, string>> = {
  'unit-registration': 'unit_registrations',
  'unit-appeal': 'unit_appeals',
  'sub-account-request': 'sub_account_requests',
};

const register: Act = async (world, town, { who }) => {
  const index = pick(indexesOf(town, able), who);
  if (index === undefined) return null;
  const account = memberAt(town, index);
  const person = residentAt(world, index);
  const evidence = await freshEvidence(world, person);
  const unit = unitOf(world.department);
  const client = await signedIn(world, person);
  return {
    send: async () => {
      const answer = await client.post('/api/unit-registrations', { data: { unit, evidence: [evidence] } });
      if (answer.status === 201) world.units.push(await unitOfName(world, unit.name));
      return answer;
    },
    refusals: busy(account),
    effect: () => {
      town.units.push({ state: 'under-review', successor: null });
      account.open = { kind: 'unit-registration', unit: town.units.length - 1, answered: true };
    },
  };
};

async function unitOfName({ city }: World, name: string): Promise<string> {
  const [row] = await city.sql<{ document_id: string }>('select document_id from units where name = $1', [
    name,
  ]);
  return row?.document_id ?? '';
}

const request: Act = async (world, town, { who, unit: number }) => {
  const index = pick(indexesOf(town, able), who);
  const unit = pick(approvedUnits(town), number);
  if (index === undefined || unit === undefined) return null;
  const account = memberAt(town, index);
  const client = await signedIn(world, residentAt(world, index));
  return {
    send: () =>
      client.post('/api/sub-account-requests', { data: { unit: world.units[unit], message: '申请加入' } }),
    refusals: busy(account),
    effect: () => {
      account.open = { kind: 'sub-account-request', unit, answered: true };
    },
  };
};

const appeal: Act = async (world, town, { who, unit: number }) => {
  const index = pick(indexesOf(town, able), who);
  const unit = pick(approvedUnits(town), number);
  if (index === undefined || unit === undefined) return null;
  const account = memberAt(town, index);
  const person = residentAt(world, index);
  const evidence = await freshEvidence(world, person);
  const client = await signedIn(world, person);
  return {
    send: () =>
      client.post('/api/unit-appeals', {
        data: { unit: world.units[unit], reason: '原管理员已离职', evidence: [evidence] },
      }),
    refusals: broken(
      [account.open !== null, 'CASE_ALREADY_OPEN'],
      [account.unit !== null && account.unit !== unit, 'ACCOUNT_ALREADY_IN_UNIT'],
      [account.unit === unit && account.role === 'administrator', 'APPEAL_OF_OWN_UNIT'],
      [appellantOf(town, unit) !== null, 'UNIT_UNDER_APPEAL'],
      [account.lostAppeals.has(unit), 'APPEAL_TOO_SOON'],
    ),
    effect: () => {
      account.open = { kind: 'unit-appeal', unit, answered: false };
    },
  };
};

const respond: Act = async (world, town, { who }) => {
  const appellant = pick(
    indexesOf(town, ({ open }) => open?.kind === 'unit-appeal'),
    who,
  );
  if (appellant === undefined) return null;
  const account = memberAt(town, appellant);
  const open = account.open;
  const administrator = open && administratorOf(town, open.unit);
  if (!open || administrator === null) return null;
  const entry = await openEntry(world, TABLES['unit-appeal'], residentAt(world, appellant).id);
  const client = await signedIn(world, residentAt(world, administrator));
  return {
    send: () =>
      client.post(`/api/unit-appeals/${entry ?? ''}/respond`, {
        data: { statement: '仍由我负责', evidence: [] },
      }),
    refusals: broken([open.answered, 'APPEAL_ANSWERED']),
    effect: () => {
      account.open = { ...open, answered: true };
    },
  };
};

const withdraw: Act = async (world, town, { who }) => {
  const index = pick(
    indexesOf(town, ({ open, disabled }) => open !== null && !disabled),
    who,
  );
  const account = index === undefined ? undefined : memberAt(town, index);
  if (index === undefined || !account?.open) return null;
  const { kind, unit } = account.open;
  const person = residentAt(world, index);
  const entry = await openEntry(world, TABLES[kind], person.id);
  const client = await signedIn(world, person);
  return {
    send: () => client.post(`/api/${kind}s/${entry ?? ''}/withdraw`),
    refusals: [],
    effect: () => {
      account.open = null;
      if (kind === 'unit-registration') unitAt(town, unit).state = 'released';
    },
  };
};

/** The department decides registrations and appeals; the unit's administrator of the moment decides requests. */
const decide: Act = async (world, town, { who, yes }) => {
  const index = pick(
    indexesOf(town, ({ open }) => open?.answered === true),
    who,
  );
  const account = index === undefined ? undefined : memberAt(town, index);
  if (index === undefined || !account?.open) return null;
  const { kind, unit } = account.open;
  const administrator = administratorOf(town, unit);
  const client = await decider(world, kind, administrator);
  if (!client) return null;
  const approvesAppeal = kind === 'unit-appeal' && yes;
  const address = await decisionAddress(world, kind, residentAt(world, index).id);
  return {
    send: () => client.post(address, { data: { outcome: yes ? 'approve' : 'reject', comment: '意见' } }),
    refusals: broken([approvesAppeal && account.disabled, 'APPELLANT_DISABLED']),
    effect: () => {
      account.open = null;
      if (yes) approved(town, kind, unit, index);
      else rejected(town, kind, unit, index);
    },
    signedOut: approvesAppeal ? [index, administrator].filter((one) => one !== null) : [],
  };
};

async function decider(world: World, kind: CaseKind, administrator: number | null): Promise<Client | null> {
  if (kind !== 'sub-account-request') return world.reviewer.client;
  return administrator === null ? null : signedIn(world, residentAt(world, administrator));
}

async function decisionAddress(world: World, kind: CaseKind, accountId: number): Promise<string> {
  const entry = await openEntry(world, TABLES[kind], accountId);
  const task = entry === null ? null : await openTask(world, entry);
  return `${kind === 'sub-account-request' ? '/api' : ''}/workflow/tasks/${task ?? ''}/complete`;
}

function approved(town: TownModel, kind: CaseKind, unit: number, index: number): void {
  if (kind === 'unit-appeal') handOver(town, unit, index);
  else join(memberAt(town, index), unit, kind === 'unit-registration' ? 'administrator' : 'sub-account');
  if (kind === 'unit-registration') unitAt(town, unit).state = 'approved';
}

function rejected(town: TownModel, kind: CaseKind, unit: number, index: number): void {
  if (kind === 'unit-registration') unitAt(town, unit).state = 'released';
  if (kind === 'unit-appeal') memberAt(town, index).lostAppeals.add(unit);
}

export const CASE_ACTS = { register, request, appeal, respond, withdraw, decide } satisfies Record<
  string,
  Act
>;
