import type { ActorReference } from '../../../../contracts';
import type { ActorNames } from '../../application/ports';
import type { Row } from './columns';
import type { Database } from './database';

/** Names of admin-panel users and of front-end users, in two statements at most. */
export function actorNames(database: Database): ActorNames {
  return {
    namesOf: async (actors) => {
      const names = new Map<ActorReference, string>();
      for (const row of await rows('admin_users', idsOf(actors, 'admin:'))) {
        names.set(`admin:${Number(row.id)}`, adminName(row));
      }
      for (const row of await rows('up_users', idsOf(actors, 'user:'))) {
        names.set(`user:${Number(row.id)}`, text(row.name) || text(row.username));
      }
      return names;
    },
  };

  async function rows(table: string, ids: readonly number[]): Promise<readonly Row[]> {
    return ids.length === 0 ? [] : ((await database.sql(table).whereIn('id', [...ids])) as Row[]);
  }
}

function idsOf(actors: readonly ActorReference[], prefix: string): readonly number[] {
  return actors
    .filter((actor) => actor.startsWith(prefix))
    .map((actor) => Number(actor.slice(prefix.length)));
}

function adminName(row: Row): string {
  // Chinese names stand family name first, without a space.
  const [family, given] = [text(row.lastname), text(row.firstname)];
  const latin = /^[\x20-\x7e]*$/.test(family + given);
  const name = latin ? `${given} ${family}`.trim() : `${family}${given}`;
  return name || text(row.username) || text(row.email);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
