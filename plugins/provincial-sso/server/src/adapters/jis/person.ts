import type { IdentityKind } from '../../../../contracts';
import type { JisConfig, PortalPerson } from '../../application/ports';
import { textOf, type Fields } from '../http/json';
import { checkedPerson } from '../person/checked-person';
import { levelOf } from '../person/levels';
import { roleOf } from '../person/roles';
import { GENERATIONS, type FieldNames } from './generations';

/**
 * Who the portal says that somebody is.
 *
 * @param kind what the portal returned with the ticket, never what was asked for
 * @throws PortalFailure `invalid-answer` when a field has the wrong type, or subject or login name is missing
 */
export function personOf(config: JisConfig, kind: IdentityKind, answer: Fields): PortalPerson {
  const names = GENERATIONS[config.generation].fields;
  const read = (field: keyof FieldNames) => textOf(answer, config.fieldMap[field] ?? names[field]);
  const login = { subject: read('subject'), kind, loginName: read('loginName'), mobile: read('mobile') };
  if (kind === 'natural') {
    return checkedPerson({
      ...login,
      name: read('name'),
      personalNumber: read('personalNumber'),
      level: levelOf(read('level'), config.levelMap),
      organisation: null,
    });
  }
  return checkedPerson({
    ...login,
    // The person who acts; `name` may be the company's.
    name: read('agentName') ?? read('name'),
    personalNumber: read('agentPersonalNumber') ?? read('personalNumber'),
    level: null,
    organisation: {
      name: read('organisationName'),
      creditCode: read('creditCode'),
      role: roleOf(read('role')),
    },
  });
}
