import { PortalFailure, portalPersonSchema, type PortalPerson } from '../../application/ports';

/**
 * The last step of every adapter: what was made of the answer is checked before anybody believes it.
 *
 * @throws PortalFailure `invalid-answer` that names the fields and shows no value
 */
export function checkedPerson(person: PortalPerson | Readonly<Record<string, unknown>>): PortalPerson {
  const checked = portalPersonSchema.safeParse(person);
  if (checked.success) return checked.data;
  const fields = [...new Set(checked.error.issues.map(({ path }) => path.join('.')))];
  throw new PortalFailure('invalid-answer', `The portal’s answer has no usable ${fields.join(', ')}`);
}
