// @ts-check

/**
 * Somebody with a login at the portal. A natural person has a level, a legal one an organisation.
 *
 * @typedef {object} Person
 * @property {'natural' | 'legal'} kind
 * @property {string} subject the login's stable id
 * @property {string} loginName unique among the logins of its kind
 * @property {string} password
 * @property {string} name of a legal login: of whoever acts for the organisation
 * @property {string | null} mobile
 * @property {string} certNo the number of the identity card
 * @property {number | null} level 1 to 4; null for a legal login
 * @property {string | null} corporationName
 * @property {string | null} creditCode
 * @property {string | null} corUserRole '0' agent, '1' manager, '2' legal representative
 * @property {Record<'zh-Hans' | 'en', string>} [note] what the login is good for, shown beside it on the sign-in page
 */

/**
 * @typedef {object} People
 * @property {() => Person[]} list
 * @property {(subject: string) => Person | null} find
 * @property {(kind: string, loginName: string, password: string) => Person | null} check
 * @property {(subject: string, facts: Partial<Person>) => Person} put adds a login, or changes what is given of it
 * @property {(subject: string) => void} remove
 * @property {() => void} reset as at the start
 */

/** What a new login is, unless said otherwise. @type {Omit<Person, 'subject' | 'loginName'>} */
const PLAIN = {
  kind: 'natural',
  password: 'Demo-Portal-2026',
  name: '测试用户',
  mobile: null,
  certNo: '370602199001010013',
  level: 3,
  corporationName: null,
  creditCode: null,
  corUserRole: null,
};

/** @type {Partial<Person>} */
const PLAIN_LEGAL = {
  level: null,
  corporationName: '烟台测试科技有限公司',
  creditCode: '91370602MAD0Y201Q6',
  corUserRole: '1',
};

/**
 * The logins of the portal, in memory.
 *
 * @param {readonly Person[]} seed
 * @returns {People}
 */
export function createPeople(seed) {
  /** @type {Map<string, Person>} */
  const people = new Map();
  const reset = () => {
    people.clear();
    for (const person of seed) people.set(person.subject, { ...person });
  };
  reset();
  return {
    list: () => [...people.values()],
    find: (subject) => people.get(subject) ?? null,
    check: (kind, loginName, password) =>
      [...people.values()].find(
        (person) => person.kind === kind && person.loginName === loginName && person.password === password,
      ) ?? null,
    put: (subject, facts) => {
      const known = people.get(subject) ?? {
        ...PLAIN,
        ...(facts.kind === 'legal' ? PLAIN_LEGAL : {}),
        loginName: subject,
      };
      const person = { ...known, ...facts, subject };
      people.set(subject, person);
      return person;
    },
    remove: (subject) => {
      people.delete(subject);
    },
    reset,
  };
}
