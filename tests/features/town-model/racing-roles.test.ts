import type { Client } from '../../support/http';
import { bootTown, type Town } from '../../support/town';
import { CASE_ACTS } from './acts-on-cases';
import { MEMBER_ACTS } from './acts-on-members';
import { violations } from './invariants';
import { administratorOf, newTown, type TownModel } from './model';
import { observe } from './observe';
import type { Choice } from './plan';
import {
  freshEvidence,
  newWorld,
  openEntry,
  openTask,
  outcomeOf,
  residentAt,
  signedIn,
  type World,
} from './world';

const ACTS = { ...CASE_ACTS, ...MEMBER_ACTS };
const ROUNDS = 15;
/** Who they are by their index in the town. */
const ADMINISTRATOR = 0;
const SUCCESSOR = 1;
const APPELLANT = 2;

describe('promotion, appeal and unbinding at once (product.md sections 4 and 5)', () => {
  let town: Town;

  beforeAll(async () => {
    town = await bootTown();
  }, 90_000);
  afterAll(() => town.city.stop(), 60_000);

  /** A unit with its administrator and a sub-account who is asked to take over. */
  const setUp = async (): Promise<Scene> => {
    const world = await newWorld(town.city, town.district, town.reviewer, 3);
    const scene = { world, town: newTown(3) };
    await perform(scene, 'register', { who: ADMINISTRATOR });
    await perform(scene, 'decide', {});
    await perform(scene, 'request', { who: SUCCESSOR });
    await perform(scene, 'decide', {});
    await perform(scene, 'promote', {});
    return scene;
  };
  const clientsOf = async ({ world }: Scene): Promise<readonly [Client, Client, Client]> => [
    await signedIn(world, residentAt(world, ADMINISTRATOR)),
    await signedIn(world, residentAt(world, SUCCESSOR)),
    await signedIn(world, residentAt(world, APPELLANT)),
  ];
  const promotionOf = async ({ world }: Scene): Promise<string> => {
    const [row] = await world.city.sql<{ document_id: string }>(
      `select p.document_id from promotions p join units u on u.id = p.unit_id where u.document_id = $1`,
      [world.units[0]],
    );
    return `/api/promotions/${row?.document_id ?? ''}/accept`;
  };
  const unbinding = ({ world }: Scene) =>
    `/api/my-unit/members/${residentAt(world, SUCCESSOR).documentId}/unbind`;

  it('when an appeal is approved meanwhile, the appellant runs the unit, and nobody else took it or was unbound', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const scene = await setUp();
      await perform(scene, 'appeal', { who: APPELLANT });
      await perform(scene, 'respond', {});
      const [administrator, successor] = await clientsOf(scene);
      const entry = await openEntry(scene.world, 'unit_appeals', residentAt(scene.world, APPELLANT).id);
      const task = await openTask(scene.world, entry ?? '');
      const [approved, accepted, unbound] = await Promise.all([
        town.reviewer.client.post(`/workflow/tasks/${task ?? ''}/complete`, { data: { outcome: 'approve' } }),
        successor.post(await promotionOf(scene)),
        administrator.post(unbinding(scene)),
      ]);
      expect(outcomeOf(approved)).toBe('ok');
      expect(['UNIT_UNDER_APPEAL', 'PROMOTION_SETTLED']).toContain(outcomeOf(accepted));
      expect(['UNIT_UNDER_APPEAL', 'NOT_UNIT_ADMINISTRATOR', 'AUTHENTICATION_REQUIRED']).toContain(
        outcomeOf(unbound),
      );
      const after = await observe(scene.world);
      expect(administratorOf(after, 0)).toBe(APPELLANT);
      expect(after.accounts[SUCCESSOR]).toMatchObject({ role: 'sub-account', bound: true });
      expect(await violations(town.city)).toEqual([]);
    }
  }, 240_000);

  it('when an appeal begins meanwhile, either the unit is handed over before it or not at all', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const scene = await setUp();
      const [administrator, successor, appellant] = await clientsOf(scene);
      const evidence = await freshEvidence(scene.world, residentAt(scene.world, APPELLANT));
      const data = { unit: scene.world.units[0], reason: '原管理员已离职', evidence: [evidence] };
      const [appealed, accepted, unbound] = await Promise.all([
        appellant.post('/api/unit-appeals', { data }),
        successor.post(await promotionOf(scene)),
        administrator.post(unbinding(scene)),
      ]);
      expect(outcomeOf(appealed)).toBe('ok');
      const after = await observe(scene.world);
      const handedOver = outcomeOf(accepted) === 'ok';
      expect(administratorOf(after, 0)).toBe(handedOver ? SUCCESSOR : ADMINISTRATOR);
      // Nobody was unbound who had taken the unit over before.
      expect(handedOver && outcomeOf(unbound) === 'ok').toBe(false);
      expect(after.accounts[SUCCESSOR]?.bound).toBe(outcomeOf(unbound) !== 'ok');
      expect(await violations(town.city)).toEqual([]);
    }
  }, 240_000);
});

interface Scene {
  readonly world: World;
  readonly town: TownModel;
}

/** One command that must succeed. */
async function perform(scene: Scene, act: keyof typeof ACTS, choice: Partial<Choice>): Promise<void> {
  const plan = await ACTS[act](scene.world, scene.town, { who: 0, other: 0, unit: 0, yes: true, ...choice });
  const outcome = plan && outcomeOf(await plan.send());
  if (outcome !== 'ok') throw new Error(`${act}: ${String(outcome)}`);
  plan?.effect();
}
