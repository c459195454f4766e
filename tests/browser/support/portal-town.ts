import { signedInAgain, type Person } from '../../support/people';
import type { PortalLogin } from '../../support/province';
import { townIn, type Town } from '../../support/town';
import { openPortalHouse, type PortalHouse, type Visit } from './portal-visit';

/** A portal for enterprises with departments and their reviewers behind it. */
export interface PortalTown extends PortalHouse {
  readonly town: Town;
}

export async function openPortalTown(): Promise<PortalTown> {
  const house = await openPortalHouse();
  return { ...house, town: await townIn(house.province.city) };
}

/** Somebody at their browser, who can also act through the API. */
export interface Resident extends Visit {
  readonly login: PortalLogin;
  readonly person: Person;
}

/** Somebody new, with basic info that is complete, signed in through the province's portal. */
export async function resident({ town, province, ...house }: PortalTown, name: string): Promise<Resident> {
  const login = await province.login();
  const visit = await house.visit();
  await visit.signIn(login);
  await visit.heading('个人中心');
  const [row] = await town.city.sql<{ id: number }>('select id from up_users where username = $1', [
    login.loginName,
  ]);
  const known = { id: row?.id ?? 0, email: '', password: login.password, client: town.city.anonymous };
  const person = await signedInAgain(town.city, known);
  await person.client.put('/api/me/profile', { data: { name } });
  return { ...visit, login, person };
}
