import { randomUUID } from 'node:crypto';
import { evidenceOf, crowd, tokenOf, type Applicant } from '../../support/crowd';
import type { Answer, Client } from '../../support/http';
import type { Installation } from '../../support/installation';
import type { Department, Person } from '../../support/people';
import type { TownModel } from './model';

/** The real town behind the model: the same accounts and units, by their index. */
export interface World {
  readonly city: Installation;
  readonly department: Department;
  readonly reviewer: Person;
  readonly people: readonly Resident[];
  /** documentIds of the units, in the order in which they were registered. */
  readonly units: string[];
}

export interface Resident extends Applicant {
  readonly documentId: string;
}

export async function newWorld(
  city: Installation,
  department: Department,
  reviewer: Person,
  size: number,
): Promise<World> {
  const people: Resident[] = [];
  for (const one of await crowd(city, size)) {
    await bind(city, one.id);
    const [row] = await city.sql<{ document_id: string }>('select document_id from up_users where id = $1', [
      one.id,
    ]);
    people.push({ ...one, documentId: row?.document_id ?? '' });
  }
  return { city, department, reviewer, people, units: [] };
}

/** An identity of the portal of a level that is high enough, as a sign-in through it would bind it. */
async function bind(city: Installation, accountId: number): Promise<void> {
  await city.sql(
    `insert into sso_identities (document_id, account_id, portal, kind, subject, login_name, level, bound_at, published_at)
     values ($1, $2, 'province', 'natural', $1, 'someone', 3, now(), now())`,
    [randomUUID(), accountId],
  );
  await city.sql(`update up_users set binding_state = 'bound' where id = $1`, [accountId]);
}

export function residentAt({ people }: World, index: number): Resident {
  const person = people[index];
  if (!person) throw new Error(`There is nobody ${String(index)}`);
  return person;
}

/** The person in a session of their own; every command is a device of its own, as far as sessions matter. */
export async function signedIn({ city }: World, person: Resident): Promise<Client> {
  return city.as(await tokenOf(city, 'users-permissions', person.id));
}

/** A document that proves something, handed in nowhere yet. */
export function freshEvidence({ city }: World, person: Resident): Promise<number> {
  return evidenceOf(city, person.id);
}

/** The documentId of an account's open entry of a kind. */
export async function openEntry({ city }: World, table: string, accountId: number): Promise<string | null> {
  const [row] = await city.sql<{ document_id: string }>(
    `select document_id from ${table} where account_id = $1 and state in ('under-review', 'returned')`,
    [accountId],
  );
  return row?.document_id ?? null;
}

/** The open task of an entry's case. */
export async function openTask({ city }: World, entry: string): Promise<string | null> {
  const [row] = await city.sql<{ document_id: string }>(
    `select t.document_id from workflow_tasks t
       join workflow_process_instances i on i.document_id = t.instance_id
     where i.business_key = $1 and i.state = 'running' and t.state = 'open' and t.kind = 'step'`,
    [entry],
  );
  return row?.document_id ?? null;
}

/** What came of a call: `ok`, or the code of the refusal. */
export function outcomeOf({ status, body }: Answer<unknown>): string {
  return status < 300 ? 'ok' : body.error.details.code;
}

/** The person comes back through the portal, and an identity is bound again. */
export async function rebind(world: World, town: TownModel): Promise<void> {
  for (const [index, account] of town.accounts.entries()) {
    if (account.bound) continue;
    await bind(world.city, residentAt(world, index).id);
    account.bound = true;
  }
}
