import { bootInstallation, type Installation } from './installation';
import { account, adminUser, department, type Department, type Person } from './people';
import { register, type Registration } from './registrations';

/** A city small enough to read: a bureau, a district below it, and another district beside. */
export interface Town {
  readonly city: Installation;
  readonly bureau: Department;
  readonly district: Department;
  /** Reviews at the bureau. */
  readonly chief: Person;
  /** Both review in the district. */
  readonly reviewer: Person;
  readonly colleague: Person;
  /** Reviews in the other district. */
  readonly stranger: Person;
  readonly operator: Person;
  /** A new account that has registered a unit in the district. */
  registered(changes?: Readonly<Record<string, unknown>>): Promise<{
    readonly applicant: Person;
    readonly registration: Registration;
  }>;
}

export async function bootTown(environment: Readonly<Record<string, string>> = {}): Promise<Town> {
  return townIn(await bootInstallation(environment));
}

/** The same in an installation that runs already. */
export async function townIn(city: Installation): Promise<Town> {
  const chief = await adminUser(city, 'city-reviewer', { lastname: '孙', firstname: '局长' });
  const reviewer = await adminUser(city, 'city-reviewer', { lastname: '李', firstname: '审' });
  const colleague = await adminUser(city, 'city-reviewer', { lastname: '周', firstname: '核' });
  const stranger = await adminUser(city, 'city-reviewer');
  const bureau = await department(city, '烟台市科学技术局', { reviewers: [chief] });
  const district = await department(city, '芝罘区科学技术局', {
    parent: bureau,
    reviewers: [reviewer, colleague],
  });
  await department(city, '莱山区科学技术局', { parent: bureau, reviewers: [stranger] });
  return {
    city,
    bureau,
    district,
    chief,
    reviewer,
    colleague,
    stranger,
    operator: await adminUser(city, 'city-operations'),
    registered: async (changes = {}) => {
      const applicant = await account(city, { mobileProvedAt: new Date() });
      const answer = await register(applicant, district, changes);
      if (answer.status !== 201) throw new Error(`Not registered: ${JSON.stringify(answer.body)}`);
      return { applicant, registration: answer.body.data };
    },
  };
}
