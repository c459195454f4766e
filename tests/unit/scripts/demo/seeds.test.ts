import { existsSync } from 'node:fs';
import path from 'node:path';
import { departments, people } from '../../../../database/seeds/demo/data';
import { isCreditCode } from '../../../../src/domain/credit-code';
import { parseMobile } from '../../../../src/domain/mobile-number';
import { normaliseUnitName } from '../../../../src/domain/unit-name';
import { readSeed } from '../../../../scripts/demo/seed/seeds.mjs';
import type { Registration } from '../../../../scripts/demo/seed/timeline.mjs';

const registrations = readSeed('registrations.json') as (Registration & { unit: { creditCode: string } })[];
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
    const missing = registrations.filter(
      ({ account }) => !existsSync(path.join(folder, `licence-${account}.jpg`)),
    );
    expect(missing).toEqual([]);
  });

  it('names only its own departments and reviewers in the registrations', () => {
    const reviewers = people.reviewers.map(({ email }) => email);
    for (const { unit, story } of registrations) {
      expect(codes).toContain(unit.department);
      for (const { by } of story) if (by !== undefined) expect(reviewers).toContain(by);
    }
  });
});
