// @ts-check

/** @typedef {import('./people.mjs').Person} Person */

/**
 * A person in the words that all protocols use; empty where there is nothing to say.
 *
 * @typedef {object} Description
 * @property {'natural' | 'legal'} kind
 * @property {'1' | '2'} userType
 * @property {string} uuid
 * @property {string} loginName
 * @property {string} name
 * @property {string} mobile
 * @property {string} certNo
 * @property {string} authLevel empty for a legal login
 * @property {string} corUserRole
 * @property {string} corporationName
 * @property {string} creditCode
 */

/** A word that no configuration knows. */
const UNKNOWN_LEVEL = '白金级';

/**
 * What the portal says of a person; a fault makes it say something else.
 *
 * @param {Person} person
 * @param {import('./faults.mjs').Faults} faults
 * @returns {Description}
 */
export function describe(person, faults) {
  const kind = faults.has('kind-swapped') ? otherKind(person.kind) : person.kind;
  return {
    kind,
    userType: kind === 'natural' ? '1' : '2',
    uuid: person.subject,
    loginName: person.loginName,
    name: person.name,
    mobile: faults.has('missing-mobile') ? '' : (person.mobile ?? ''),
    certNo: person.certNo,
    authLevel: levelWord(person, kind, faults),
    corUserRole: person.corUserRole ?? '',
    corporationName: person.corporationName ?? '',
    creditCode: person.creditCode ?? '',
  };
}

/** @param {Person['kind']} kind */
function otherKind(kind) {
  return kind === 'natural' ? 'legal' : 'natural';
}

/**
 * @param {Person} person
 * @param {Person['kind']} kind
 * @param {import('./faults.mjs').Faults} faults
 */
function levelWord({ level }, kind, faults) {
  if (kind === 'legal') return '';
  // A legal login that is passed off as a natural one claims the most there is.
  return faults.has('unknown-level') ? UNKNOWN_LEVEL : String(level ?? 4);
}
