// @ts-check
import { departmentWithCode } from './departments.mjs';
import { readEvidence, readSeed } from './seeds.mjs';

const PATH = '/api/unit-registrations';

/** @type {import('./storyteller.mjs').House} how enterprises register */
export const registrationHouse = {
  path: PATH,
  submit: async (applicant, { account, unit }) => {
    const holder = readSeed('people.json').accounts.find(
      (/** @type {any} */ { username }) => username === account,
    );
    const evidence = [
      await applicant.upload('营业执照.jpg', readEvidence(`licence-${account}.jpg`, 'image/jpeg')),
      await applicant.upload('授权委托书.pdf', readEvidence('authorisation.pdf', 'application/pdf')),
    ];
    const department = await departmentWithCode(applicant, unit.department);
    const contact = { contactName: holder.name, contactMobile: holder.mobile, contactEmail: holder.email };
    const { documentId } = await applicant.post(PATH, {
      data: { unit: { ...unit, ...contact, department }, evidence },
    });
    return documentId;
  },
  correction: ({ unit }) => ({ unit }),
};
