import type { Core } from '@strapi/strapi';
import { maskMobile } from '../../../domain/masking';
import { personalData, type StoredMobile } from '../../../personal-data';
import { inTransaction } from '../../../store/transaction';
import { suffixOf, unboundValues, withoutSuffix } from '../domain/unbinding';
import { findByUsername, isMobileHeldByAnother, type AccountColumns } from './rows';

/**
 * What user name and mobile of an account become when an identity is unbound: each with the first suffix that
 * no other account has. Those who unbind take turns, so that two do not choose the same.
 */
export async function unboundColumns(
  strapi: Core.Strapi,
  { id, username, mobile_sealed: sealed }: AccountColumns,
): Promise<{ readonly username: string } & Partial<StoredMobile>> {
  await inTransaction(strapi, (sql) =>
    sql.raw(`select pg_advisory_xact_lock(hashtextextended('city:unbinding', 0))`),
  );
  const freeName = await firstFree(username, async (candidate) => {
    const holder = await findByUsername(strapi, candidate);
    return holder !== null && holder.id !== id;
  });
  if (sealed === null) return { username: freeName };
  const numbers = personalData(strapi);
  const freeMobile = await firstFree(numbers.open(sealed), (candidate) =>
    isMobileHeldByAnother(strapi, numbers.index.of('mobile', candidate), id),
  );
  return { username: freeName, ...storeUnbound(strapi, freeMobile) };
}

async function firstFree(value: string, isTaken: (candidate: string) => Promise<boolean>): Promise<string> {
  const candidates = unboundValues(value);
  let { value: candidate } = candidates.next();
  while (await isTaken(candidate)) candidate = candidates.next().value;
  return candidate;
}

/** Sealed and found as a text that is no number, and masked as its number with the suffix that people see. */
function storeUnbound(strapi: Core.Strapi, mobile: string): StoredMobile {
  return {
    ...personalData(strapi).storeMobile(mobile),
    mobileMasked: maskMobile(withoutSuffix(mobile)) + suffixOf(mobile),
  };
}
