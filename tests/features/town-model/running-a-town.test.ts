import fc from 'fast-check';
import { tokenOf } from '../../support/crowd';
import { bootTown, type Town } from '../../support/town';
import { CASE_ACTS } from './acts-on-cases';
import { MEMBER_ACTS } from './acts-on-members';
import { violations } from './invariants';
import { memberAt, newTown, type TownModel } from './model';
import { observe } from './observe';
import type { Choice, Plan } from './plan';
import { newWorld, outcomeOf, rebind, residentAt, type World } from './world';

const ACTS = { ...CASE_ACTS, ...MEMBER_ACTS };
type ActName = keyof typeof ACTS;

const PEOPLE = 6;
/** More than half of the commands come one after the other, the others several at once. */
const IN_TURN = { runs: 16, commands: 140 };
const AT_ONCE = { runs: 12, rounds: 26, width: 5 };
const FEWEST = 2000;

/** Commands by weight: what brings a unit about comes often, what ends it less so. */
const WEIGHTS: Readonly<Record<ActName, number>> = {
  register: 5,
  request: 8,
  appeal: 6,
  respond: 6,
  withdraw: 3,
  decide: 14,
  unbind: 3,
  disable: 2,
  enable: 3,
  remove: 1,
  promote: 5,
  accept: 6,
  leave: 3,
};

interface Command extends Choice {
  readonly act: ActName;
}

const number = fc.nat({ max: 1_000 });
const command: fc.Arbitrary<Command> = fc.record({
  act: fc.oneof(
    ...Object.entries(WEIGHTS).map(([act, weight]) => ({ weight, arbitrary: fc.constant(act as ActName) })),
  ),
  who: number,
  other: number,
  unit: number,
  // Mostly approvals and people of the own unit: refusals end too much too soon.
  yes: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
});

describe('whatever people do in whatever order (product.md sections 3 to 5)', () => {
  let town: Town;
  let sent = 0;
  const met = new Map<string, number>();

  beforeAll(async () => {
    town = await bootTown();
  }, 90_000);
  afterAll(() => town.city.stop(), 60_000);

  const world = () => newWorld(town.city, town.district, town.reviewer, PEOPLE);
  const plan = (here: World, model: TownModel, { act, ...choice }: Command) => ACTS[act](here, model, choice);
  const note = (act: ActName, outcome: string) => {
    sent += 1;
    met.set(`${act} ${outcome}`, (met.get(`${act} ${outcome}`) ?? 0) + 1);
  };

  it('each command does what the rules say, and leaves every promise kept', async () => {
    const run = async (commands: readonly Command[]) => {
      const here = await world();
      const model = newTown(PEOPLE);
      for (const one of commands) {
        const todo = await plan(here, model, one);
        if (!todo) continue;
        // Who is disabled has no way to sign in.
        const ending = (todo.signedOut ?? []).filter((index) => !memberAt(model, index).disabled);
        const devices = await devicesOf(here, ending);
        const outcome = outcomeOf(await todo.send());
        note(one.act, outcome);
        expect([one.act, outcome]).toEqual([one.act, allowed(todo, outcome)]);
        if (outcome === 'ok') {
          todo.effect();
          expect(await Promise.all(devices.map(stillIn(town)))).toEqual(devices.map(() => false));
        }
        expect(await observe(here)).toEqual(model);
        expect(await violations(town.city)).toEqual([]);
        if (one.act === 'register') await rebind(here, model);
      }
    };
    const commands = fc.array(command, { minLength: IN_TURN.commands, maxLength: IN_TURN.commands });
    await fc.assert(fc.asyncProperty(commands, run), { numRuns: IN_TURN.runs, endOnFailure: true });
  }, 900_000);

  it('several at once never break a promise, whoever is first', async () => {
    const run = async (rounds: readonly (readonly Command[])[]) => {
      const here = await world();
      for (const round of rounds) {
        const model = await observe(here);
        await rebind(here, model);
        const everybody = here.people.flatMap((_person, index) =>
          memberAt(model, index).disabled ? [] : [index],
        );
        const devices = await devicesOf(here, everybody);
        const plans: (readonly [ActName, Plan])[] = [];
        for (const one of round) {
          const todo = await plan(here, model, one);
          if (todo) plans.push([one.act, todo]);
        }
        await Promise.all(
          plans.map(async ([act, todo]) => {
            const answer = await todo.send();
            note(act, outcomeOf(answer));
            expect(answer.status).toBeLessThan(500);
            expect(await violations(town.city)).toEqual([]);
          }),
        );
        const after = await observe(here);
        const ended = everybody.filter((index) => lostTheirSession(model, after, index));
        for (const index of ended)
          expect(await stillIn(town)(devices[everybody.indexOf(index)] ?? '')).toBe(false);
      }
    };
    const round = fc.array(command, { minLength: AT_ONCE.width, maxLength: AT_ONCE.width });
    const rounds = fc.array(round, { minLength: AT_ONCE.rounds, maxLength: AT_ONCE.rounds });
    await fc.assert(fc.asyncProperty(rounds, run), { numRuns: AT_ONCE.runs, endOnFailure: true });
  }, 900_000);

  it('was tried often enough, and every command came to its end at times', () => {
    expect(sent).toBeGreaterThanOrEqual(FEWEST);
    const succeeded = Object.keys(ACTS).filter((act) => (met.get(`${act} ok`) ?? 0) > 0);
    expect(succeeded).toEqual(Object.keys(ACTS));
  });
});

/** The outcome when the rules allow it, else what they allow. */
function allowed({ refusals }: Plan, outcome: string): string {
  const fine = refusals.length === 0 ? outcome === 'ok' : refusals.includes(outcome);
  return fine ? outcome : refusals.join(' or ') || 'ok';
}

function lostTheirSession(before: TownModel, after: TownModel, index: number): boolean {
  const [was, is] = [before.accounts[index], after.accounts[index]];
  if (!was || !is) return false;
  const roleTurned = was.role !== null && is.role !== null && was.unit === is.unit && was.role !== is.role;
  return roleTurned || (is.disabled && !was.disabled);
}

/** A token of a device of each of these people. */
const devicesOf = (world: World, indexes: readonly number[]): Promise<string[]> =>
  Promise.all(indexes.map((index) => tokenOf(world.city, 'users-permissions', residentAt(world, index).id)));

const stillIn = (town: Town) => async (token: string) =>
  (await town.city.as(token).get('/api/me')).status === 200;
