import { PortalFailure, type OidcConfig, type PortalPerson } from '../../application/ports';
import { textOf, type Fields } from '../http/json';
import { checkedPerson } from '../person/checked-person';
import { levelOf } from '../person/levels';
import { roleOf } from '../person/roles';

/**
 * Who the portal says that somebody is.
 *
 * @param idToken claims of the verified ID token: they come first, and the level counts from here only
 * @param userInfo claims of the userinfo endpoint, of the same subject
 * @throws PortalFailure `invalid-answer` when a claim that has to be there is not, or is of the wrong type
 */
export function personOf(
  { claims, kindMap, levelMap }: OidcConfig,
  idToken: Fields & { readonly sub: string },
  userInfo: Fields,
): PortalPerson {
  const read = (name: string) => textOf(idToken, name) ?? textOf(userInfo, name);
  const kindWord = read(claims.kind) ?? '';
  // Own keys only, for `constructor` is a word too.
  const kind = Object.hasOwn(kindMap, kindWord) ? kindMap[kindWord] : undefined;
  if (kind === undefined)
    throw new PortalFailure('invalid-answer', `the claim ${claims.kind} names no known kind`);
  const organisation = {
    name: read(claims.organisationName),
    creditCode: read(claims.creditCode),
    role: roleOf(read(claims.role)),
  };
  return checkedPerson({
    subject: idToken.sub,
    kind,
    loginName: read(claims.loginName),
    name: read(claims.name),
    mobile: read(claims.mobile),
    // A level that was not returned is none (product.md section 2, row 5).
    level: kind === 'natural' ? levelOf(acrOf(idToken), levelMap) : null,
    personalNumber: read(claims.personalNumber),
    organisation: kind === 'legal' ? organisation : null,
  });
}

function acrOf({ acr }: Fields): string | null {
  return typeof acr === 'string' ? acr : null;
}
