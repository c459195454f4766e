import { PortalFailure, type CasConfig, type PortalPerson } from '../../application/ports';
import { checkedPerson } from '../person/checked-person';
import { levelOf } from '../person/levels';
import { roleOf } from '../person/roles';
import { ATTRIBUTE, elementIn, readXml, textIn, type XmlElement } from './xml';

/** Codes by which the portal says that it is broken, rather than the ticket (CAS 3, section 2.5.3). */
const BROKEN = ['INTERNAL_ERROR'];

/**
 * Reads the answer of `/p3/serviceValidate` (CAS Protocol 3.0, section 2.5).
 *
 * @throws PortalFailure `refused` when the ticket is not taken, `unavailable` when the portal says that it
 *   is broken, `invalid-answer` when the answer makes no sense
 */
export function personOf(config: CasConfig, xml: string): PortalPerson {
  const response = elementIn(readXml(xml), 'serviceResponse');
  const success = response && elementIn(response, 'authenticationSuccess');
  const failed = response !== null && Object.hasOwn(response, 'authenticationFailure');
  // Both at once is an answer that two readers would understand differently.
  if (failed === (success !== null)) {
    throw new PortalFailure('invalid-answer', 'The portal answered neither success nor failure');
  }
  if (success === null) throw failureOf(response);
  return personIn(config, success);
}

function failureOf(response: XmlElement | null): PortalFailure {
  const failure = response?.authenticationFailure;
  const code =
    typeof failure === 'object' && !Array.isArray(failure)
      ? textIn(failure as XmlElement, `${ATTRIBUTE}code`)
      : null;
  const known = code !== null && /^[A-Z_]{1,40}$/.test(code) ? code : 'no known code';
  return new PortalFailure(
    BROKEN.includes(known) ? 'unavailable' : 'refused',
    `The portal answered ${known}`,
  );
}

function personIn(config: CasConfig, success: XmlElement): PortalPerson {
  const attributes = elementIn(success, 'attributes') ?? {};
  const read = (field: keyof CasConfig['attributes']) => textIn(attributes, config.attributes[field]);
  const kind = kindOf(config, read('kind'));
  const user = textIn(success, 'user');
  if (user === null) throw new PortalFailure('invalid-answer', 'The portal answered without a user');
  return checkedPerson({
    subject: read('subject'),
    kind,
    loginName: read('loginName') ?? user,
    name: read('name'),
    mobile: read('mobile'),
    personalNumber: read('personalNumber'),
    level: kind === 'natural' ? levelOf(read('level'), config.levelMap) : null,
    organisation:
      kind === 'legal'
        ? { name: read('organisationName'), creditCode: read('creditCode'), role: roleOf(read('role')) }
        : null,
  });
}

function kindOf({ kindMap }: CasConfig, word: string | null) {
  const kind = word !== null && Object.hasOwn(kindMap, word) ? kindMap[word] : undefined;
  if (kind === undefined) throw new PortalFailure('invalid-answer', 'The portal names no known kind');
  return kind;
}
