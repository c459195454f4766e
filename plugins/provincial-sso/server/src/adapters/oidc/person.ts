import {
  PortalFailure,
  portalPersonSchema,
  type OidcConfig,
  type PortalPerson,
} from '../../application/ports';

type Claims = Readonly<Record<string, unknown>>;
type Role = NonNullable<NonNullable<PortalPerson['organisation']>['role']>;

/** As digits are the words of `corUserRole` in the portals' ticket protocol. */
const ROLES: Readonly<Record<string, Role>> = {
  '0': 'agent',
  '1': 'manager',
  '2': 'legal-representative',
  agent: 'agent',
  manager: 'manager',
  'legal-representative': 'legal-representative',
};

const LEVELS: Readonly<Record<string, number>> = { '0': 0, '1': 1, '2': 2, '3': 3, '4': 4, '5': 5 };

/**
 * Who the portal says that somebody is.
 *
 * @param idToken claims of the verified ID token: they come first, and the level counts from here only
 * @param userInfo claims of the userinfo endpoint, of the same subject
 * @throws PortalFailure `invalid-answer` when a claim that has to be there is not, or is of the wrong type
 */
export function personOf(
  { claims, kindMap, levelMap = LEVELS }: OidcConfig,
  idToken: Claims & { readonly sub: string },
  userInfo: Claims,
): PortalPerson {
  const read = (name: string) => textOf(name, idToken[name]) ?? textOf(name, userInfo[name]);
  const kind = wordOf(kindMap, read(claims.kind));
  if (kind === null)
    throw new PortalFailure('invalid-answer', `the claim ${claims.kind} names no known kind`);
  const loginName = read(claims.loginName);
  if (loginName === null)
    throw new PortalFailure('invalid-answer', `the claim ${claims.loginName} is missing`);
  return checked({
    subject: idToken.sub,
    kind,
    loginName,
    name: read(claims.name),
    mobile: read(claims.mobile),
    level: kind === 'natural' ? levelOf(levelMap, idToken.acr) : null,
    personalNumber: read(claims.personalNumber),
    organisation:
      kind === 'legal'
        ? {
            name: read(claims.organisationName),
            creditCode: read(claims.creditCode),
            role: wordOf(ROLES, read(claims.role)),
          }
        : null,
  });
}

/** Lengths and characters are checked as well, before anything believes them. */
function checked(person: PortalPerson): PortalPerson {
  const result = portalPersonSchema.safeParse(person);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new PortalFailure('invalid-answer', `the portal's ${issue?.path.join('.') ?? 'person'} is not right`);
}

/** A level that was not returned, or that nobody knows, is none (product.md section 2, row 5). */
function levelOf(levelMap: Readonly<Record<string, number>>, acr: unknown): number {
  return wordOf(levelMap, typeof acr === 'string' ? acr : null) ?? 0;
}

/** What a portal's word stands for; own keys only, for `constructor` is a word too. */
function wordOf<Meaning>(words: Readonly<Record<string, Meaning>>, word: string | null): Meaning | null {
  return word !== null && Object.hasOwn(words, word) ? (words[word] ?? null) : null;
}

/** A claim as text, null when it is missing or empty. Portals write codes as numbers, too. */
function textOf(name: string, value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  if (typeof value !== 'string') throw new PortalFailure('invalid-answer', `the claim ${name} is no text`);
  return value.trim() === '' ? null : value.trim();
}
