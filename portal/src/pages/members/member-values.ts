import type { Member } from '../../api/member-queries';
import type { components } from '../../api/schema';
import { differing, orNull } from '../../lib/unit-words';

/** A sub-account as the form holds it; a type alias, which may stand for a record. Where the mobile is null it stays as it is: the server shows it masked. */
export type MemberValues = {
  readonly name: string;
  readonly username: string;
  readonly mobile: string | null;
  readonly email: string;
  readonly landline: string;
};

export const valuesOf = ({ name, username, email, landline }: Member): MemberValues => ({
  name: name ?? '',
  username,
  mobile: null,
  email: email ?? '',
  landline: landline ?? '',
});

/** What an edit sends: only what is different, so that nobody puts back what somebody else has changed. */
export function changeOf(
  values: MemberValues,
  member: Member,
): components['schemas']['MemberChange']['data'] {
  const { name, username, mobile, email, landline } = differing(values, valuesOf(member));
  return {
    ...(name === undefined ? {} : { name }),
    ...(username === undefined ? {} : { username }),
    ...(mobile == null ? {} : { mobile }),
    ...(email === undefined ? {} : { email: orNull(email) }),
    ...(landline === undefined ? {} : { landline: orNull(landline) }),
  };
}
