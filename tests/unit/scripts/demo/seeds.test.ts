import { existsSync } from 'node:fs';
import path from 'node:path';
import { departments, people } from '../../../../database/seeds/demo/data';
import { isCreditCode } from '../../../../src/domain/credit-code';
import { parseMobile } from '../../../../src/domain/mobile-number';
import { normaliseUnitName } from '../../../../src/domain/unit-name';
import { readSeed } from '../../../../scripts/demo/seed/seeds.mjs';
import type { Case } from '../../../../scripts/demo/seed/timeline.mjs';

interface Licence {
  readonly name: string;
  readonly creditCode: string;
  readonly department: string;
}
const registrations = readSeed('registrations.json') as (Case & { readonly unit: Licence })[];
const changes = readSeed('business-info-changes.json') as (Case & { readonly changes: Partial<Licence> })[];
const codes = departments.map(({ code }) => code);
const administrators = [people.superAdmin, ...people.operations, ...people.reviewers];

function expectDistinct(values: readonly string[]): void {
  expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([]);
}

describe('the demo’s city', () => {
  it('is one tree of departments, each below one that stands before it', () => {
    expectDistinct(codes);
    expect(departments.filter(({ parent }) => parent === null)).toHaveLength(1);
    departments.slice(1).forEach(({ parent }, index) => {
      expect(codes.slice(0, index + 1)).toContain(parent);
    });
  });

  it('has a credit code of its own for every unit, with the right check character (GB 32100-2015)', () => {
    const creditCodes = registrations.map(({ unit }) => unit.creditCode);
    expect(creditCodes.filter((code) => !isCreditCode(code))).toEqual([]);
    expectDistinct(creditCodes);
  });

  it('has a name of its own for every unit', () => {
    expectDistinct(registrations.map(({ unit }) => normaliseUnitName(unit.name)));
  });

  it('has a real form of mobile and an address that reaches nobody for every account', () => {
    const mobiles = people.accounts.map(({ mobile }) => mobile);
    expect(mobiles.map((mobile) => parseMobile(mobile))).toEqual(mobiles);
    expectDistinct(mobiles);
    expectDistinct(people.accounts.map(({ username }) => username));
    const addresses = [...people.accounts, ...administrators].map(({ email }) => email);
    expectDistinct(addresses);
    expect(addresses.filter((address) => !address.endsWith('.example'))).toEqual([]);
  });

  it('has passwords that the admin panel takes', () => {
    for (const { password } of administrators) {
      expect(password).toMatch(/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d).{8,}$/);
    }
  });

  it('has two reviewers in each department that has any', () => {
    const departmentsOfReviewers = people.reviewers.map(({ department }) => department);
    for (const code of departmentsOfReviewers) {
      expect(codes).toContain(code);
      expect(departmentsOfReviewers.filter((other) => other === code)).toHaveLength(2);
    }
  });

  it('has one account that has not registered, and one registration for every other', () => {
    const applicants = registrations.map(({ account }) => account);
    expectDistinct(applicants);
    const names = people.accounts.map(({ username }) => username);
    expect(names.filter((name) => !applicants.includes(name))).toHaveLength(1);
    expect(applicants.filter((name) => !names.includes(name))).toEqual([]);
  });

  it('has a licence to show for every unit', () => {
    const folder = path.resolve(__dirname, '../../../../database/seeds/demo/evidence');
    const pictures = [
      ...registrations.map(({ account }) => `licence-${account}.jpg`),
      ...changes.map(({ account }) => `licence-${account}-changed.jpg`),
    ];
    expect(pictures.filter((picture) => !existsSync(path.join(folder, picture)))).toEqual([]);
  });

  it('changes business information of units that were approved, by the names they have', () => {
    for (const { account, unit } of changes) {
      const registration = registrations.find((one) => one.account === account);
      expect(registration?.unit.name).toBe(unit.name);
      expect(registration?.story.at(-1)?.do).toBe('approve');
    }
  });

  it('names only its own departments and reviewers in its cases', () => {
    const reviewers = people.reviewers.map(({ email }) => email);
    const named = [
      ...registrations.map(({ unit }) => unit.department),
      ...changes.flatMap(({ changes: { department } }) => department ?? []),
    ];
    expect(named.filter((code) => !codes.includes(code))).toEqual([]);
    const deciders = [...registrations, ...changes].flatMap(({ story }) =>
      story.flatMap(({ by }) => by ?? []),
    );
    expect(deciders.filter((by) => !reviewers.includes(by))).toEqual([]);
  });
});
