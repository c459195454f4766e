// @ts-check
import { departmentWithCode } from './departments.mjs';
import { readEvidence } from './seeds.mjs';

const PATH = '/api/business-info-changes';

/** @type {import('./storyteller.mjs').House} how registered units change what their licence says */
export const changeHouse = {
  path: PATH,
  submit: async (applicant, { account, changes: { department: code, ...plain } }) => {
    const evidence = [
      await applicant.upload(
        '变更后营业执照.jpg',
        readEvidence(`licence-${account}-changed.jpg`, 'image/jpeg'),
      ),
    ];
    const department = code === undefined ? {} : { department: await departmentWithCode(applicant, code) };
    const { documentId } = await applicant.post(PATH, {
      data: { changes: { ...plain, ...department }, evidence },
    });
    return documentId;
  },
  correction: ({ changes }) => ({ changes }),
};
