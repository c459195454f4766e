import { adminUser, type Person } from '../../support/people';
import { studioOf } from '../../support/studio';
import { bootTown, type Town } from '../../support/town';

/** An installation with two who keep flows, and somebody above them. */
export interface StudioRoom {
  readonly town: Town;
  readonly studio: ReturnType<typeof studioOf>;
  readonly other: ReturnType<typeof studioOf>;
  readonly superAdmin: Person;
}

export async function openStudio(): Promise<StudioRoom> {
  const town = await bootTown();
  const colleague = await adminUser(town.city, 'city-operations', { lastname: '赵', firstname: '运营' });
  const superAdmin = await adminUser(town.city, 'strapi-super-admin');
  return { town, studio: studioOf(town.operator), other: studioOf(colleague), superAdmin };
}
