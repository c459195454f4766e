import type { Core } from '@strapi/strapi';
import type { EditedMember, MemberChange, MemberEdit } from '../../../contracts/member';
import { maskEmail, maskMobile, maskPersonName } from '../../../domain/masking';
import { cityError } from '../../../errors';
import { personalData } from '../../../personal-data';
import { query } from '../../../store/query';
import { violatedIndex } from '../../../store/violations';
import { findByUsername } from '../directory/rows';
import { typedMobile } from '../directory/typed-mobile';
import { isUnbound, withoutSuffix } from '../domain/unbinding';
import { ACCOUNT_UID, type AccountRow } from '../services/account';

type Editable = AccountRow & { readonly bindingState: string | null };

const USERNAME_INDEXES = ['up_users_username_unique', 'up_users_username_lower_unique'];

/**
 * Edits a sub-account for its unit's administrator (manual 2.5.2). A mobile or an e-mail that is typed here is not
 * proved, so whoever binds by that number is asked first (product.md section 2, row 7); one that the holder has
 * proved is the holder's own to change.
 *
 * @param row of the account, which this transaction has locked
 * @throws CONTACT_PROVED_BY_HOLDER, USERNAME_TAKEN, USERNAME_INVALID
 */
export async function editMember(
  strapi: Core.Strapi,
  row: Editable,
  change: MemberChange,
): Promise<EditedMember> {
  const numbers = personalData(strapi);
  const mobile = row.mobileSealed === null ? null : numbers.open(row.mobileSealed);
  const before: Record<keyof MemberChange, string | null> = { ...row, mobile };
  const edits = fieldsOf(withName(row, change))
    .map(([field, after]): MemberEdit => ({ field, before: before[field], after }))
    .filter((edit) => edit.before !== edit.after);
  if (edits.length === 0) return { edits, formerAddress: {} };
  for (const edit of edits) await refuse(strapi, row, edit);
  await write(strapi, row.id, edits);
  const changes = (field: keyof MemberChange) => edits.some((edit) => edit.field === field);
  return {
    edits: edits.map(masked),
    formerAddress: {
      ...(changes('mobile') && mobile !== null ? { mobile: withoutSuffix(mobile) } : {}),
      ...(changes('email') && row.email !== null ? { email: row.email } : {}),
    },
  };
}

/** A number put back after an unbinding puts the user name back as well, unless another one is given. */
function withName({ username }: Editable, change: MemberChange): MemberChange {
  const restores = change.mobile !== undefined && change.username === undefined && isUnbound(username);
  return restores ? { ...change, username: withoutSuffix(username) } : change;
}

function fieldsOf(change: MemberChange): readonly (readonly [keyof MemberChange, string | null])[] {
  const entries = Object.entries(change) as [keyof MemberChange, string | null | undefined][];
  return entries.flatMap(([field, value]) => (value === undefined ? [] : [[field, value]]));
}

async function refuse(
  strapi: Core.Strapi,
  row: Editable,
  { field, before, after }: MemberEdit,
): Promise<void> {
  switch (field) {
    case 'mobile': {
      refuseMobile(row, before);
      return;
    }
    case 'email':
      if (row.emailProvedAt !== null) throw cityError('CONTACT_PROVED_BY_HOLDER', { field });
      return;
    case 'username':
      return refuseUsername(strapi, row, after ?? '');
    case 'name':
    case 'landline':
      return;
  }
}

/** By its number a portal login is bound: that of a bound account changes only after it was unbound. */
function refuseMobile(row: Editable, before: string | null): void {
  const unbound = before !== null && isUnbound(before);
  if (row.mobileProvedAt !== null || (row.bindingState === 'bound' && !unbound))
    throw cityError('CONTACT_PROVED_BY_HOLDER', { field: 'mobile' });
}

async function refuseUsername(strapi: Core.Strapi, row: Editable, username: string): Promise<void> {
  if (isUnbound(username)) throw cityError('USERNAME_INVALID');
  const holder = await findByUsername(strapi, username);
  if (holder !== null && holder.id !== row.id) throw cityError('USERNAME_TAKEN');
}

async function write(strapi: Core.Strapi, id: number, edits: readonly MemberEdit[]): Promise<void> {
  const data: unknown = Object.assign({}, ...edits.map((edit) => columnsOf(strapi, edit)));
  try {
    await query(strapi, ACCOUNT_UID).updateMany({
      where: { id },
      data: data as Readonly<Record<string, unknown>>,
    });
  } catch (error) {
    // Somebody took the name at the same moment.
    throw USERNAME_INDEXES.includes(violatedIndex(error) ?? '') ? cityError('USERNAME_TAKEN') : error;
  }
}

function columnsOf(strapi: Core.Strapi, { field, after }: MemberEdit): Readonly<Record<string, unknown>> {
  if (field === 'mobile' && after !== null) return { ...typedMobile(strapi, after) };
  if (field === 'email') return { email: after, emailProvedAt: null };
  return { [field]: after };
}

/** As the audit log and messages may hold it. */
function masked({ field, before, after }: MemberEdit): MemberEdit {
  const mask = { mobile: maskMobile, email: maskEmail, name: maskPersonName }[field as string];
  return mask
    ? { field, before: before && mask(withoutSuffix(before)), after: after && mask(after) }
    : { field, before, after };
}
