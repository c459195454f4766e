import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Client } from '../../support/http';
import { adminUser } from '../../support/people';
import { bootTown, type Town } from '../../support/town';
import { CALLERS, type Caller, type Cell, type Row, type Whose } from './callers';
import { callOf, commonId, resourceOf, UNKNOWN, usesUp } from './calls';
import { newCast, partOf, staffOf, type Cast, type Kept, type Staff } from './cast';
import { isOurs, routesOf, type Route } from './routes';
import { panelDoors, type Door } from './panel-doors';
import { readTable, readDoors, written, writtenDoors } from './table';

/** Where a run leaves the tables as it found them. */
const FOUND = path.resolve(__dirname, '../../../.cache/permissions');

const PANEL_ROLES: Partial<Record<Caller, Parameters<typeof adminUser>[1]>> = {
  "another department's reviewer": 'city-reviewer',
  reviewer: 'city-reviewer',
  operations: 'city-operations',
  'super admin': 'strapi-super-admin',
};

describe('who may call what (docs/permissions.md)', () => {
  let town: Town;
  let staff: Staff;
  const kept: Kept = new Map();

  beforeAll(async () => {
    town = await bootTown();
    staff = await staffOf(town);
  }, 90_000);
  afterAll(() => town.city.stop(), 60_000);

  const call = async (route: Route, whose: Whose, caller: Caller): Promise<Cell> => {
    const cast = await newCast(town, staff, kept);
    const resource = resourceOf(route);
    const id = resource === null ? commonId(route, cast) : idFor(cast, caller, whose, resource);
    if (id === undefined) return '—';
    const [address, init] = callOf(route, id, cast);
    const { status } = await cast.clients[caller].send(address, init);
    // Whatever was changed is made anew, so that the next caller stands before the same.
    if (usesUp(route) && status < 300) kept.delete(partOf(route, caller));
    if (status >= 500) throw new Error(`${route.method} ${address} as ${caller}: ${String(status)}`);
    return status === 401 || status === 403 || status === 404 ? (String(status) as Cell) : 'yes';
  };

  const signedIn = async (caller: Caller): Promise<Client | null> => {
    const role = PANEL_ROLES[caller];
    return role === undefined ? null : (await adminUser(town.city, role)).client;
  };

  it('is for every route and everybody as the table says, and no route is without a row', async () => {
    const rows: Row[] = [];
    for (const route of routesOf(town.city).filter(isOurs)) {
      for (const whose of resourceOf(route) === null ? ([''] as const) : (['own', 'foreign'] as const)) {
        const cells: Cell[] = [];
        for (const caller of CALLERS) cells.push(await call(route, whose, caller));
        rows.push({ ...route, whose, cells });
      }
    }
    leave('routes', written(rows));
    const lines = (table: readonly Row[]) => table.map((row) => written([row]).split('\n')[2]).sort();
    expect(lines(rows)).toEqual(lines(readTable()));
  }, 600_000);

  it('is for Strapi’s own panel routes as the table says, the super admin among the callers', async () => {
    const { clients } = await newCast(town, staff, kept);
    const others = routesOf(town.city).filter((route) => !isOurs(route));
    const doors: Door[] = await panelDoors(
      others,
      CALLERS.map((caller) => clients[caller]),
      () => Promise.all(CALLERS.map(async (caller) => (await signedIn(caller)) ?? clients[caller])),
    );
    leave('panel', writtenDoors(doors));
    expect(others.length).toBeGreaterThan(100);
    expect(writtenDoors(doors)).toEqual(writtenDoors(readDoors()));
  }, 120_000);
});

function leave(name: string, table: string): void {
  mkdirSync(FOUND, { recursive: true });
  writeFileSync(path.join(FOUND, `${name}.md`), `${table}\n`);
}

/** The id of the caller's own thing, or of somebody else's; nobody has a thing to call by as their own. */
function idFor(
  cast: Cast,
  caller: Caller,
  whose: Whose,
  resource: NonNullable<ReturnType<typeof resourceOf>>,
) {
  const foreign = cast.foreign(caller)[resource];
  return whose === 'foreign' ? (foreign ?? UNKNOWN) : cast.own[caller]?.[resource];
}
