import type { Core } from '@strapi/strapi';
import type {
  AssigneeGap,
  AssigneeResolver,
  AssigneeStanding,
  Assignees,
  CaseContext,
  LocalizedText,
} from '@city/plugin-workflow/contracts';
import { caseDirectory } from '../cases/all';
import { service } from '../contracts';
import type { StaffedDepartment } from '../contracts/department';
import { aboveOthers, topmost, unstaffed } from '../domain/staffing';
import { deciders } from './deciders';
import { departmentsWithoutAnybody, departmentsWithoutParent } from './gaps';
import { administratorGroup, departmentGroup } from './groups';

const APPLICANT = { 'zh-Hans': '申请人', en: 'The applicant' };
const OWN = { 'zh-Hans': '单位的主管部门', en: 'The unit’s department' };
const ABOVE = { 'zh-Hans': '单位主管部门的上级部门', en: 'The department above the unit’s' };
const OFFICE = { 'zh-Hans': '单位的现任管理员', en: 'The unit’s administrator of the moment' };

/** Who may do a task or gets a message, by the names that diagrams use. */
export function assigneeResolvers(strapi: Core.Strapi): readonly AssigneeResolver[] {
  return [
    {
      name: 'applicant',
      label: APPLICANT,
      resolve: ({ applicant }) => Promise.resolve({ users: [applicant], groups: [] }),
      standing: () => Promise.resolve({ label: APPLICANT, gaps: [], people: null, single: true }),
    },
    {
      name: 'department-of:unit',
      label: OWN,
      resolve: async (context) => group(await departmentOf(strapi, context)),
      standing: () => standing(strapi, OWN, departmentsWithoutAnybody),
    },
    {
      name: 'parent-department-of:unit',
      label: ABOVE,
      resolve: async (context) => {
        const own = await departmentOf(strapi, context);
        const above = own === null ? null : await service(strapi, 'api::department.department').above(own);
        return group(above);
      },
      standing: () =>
        standing(strapi, ABOVE, (lacking, all) => [
          ...departmentsWithoutAnybody(aboveOthers(lacking, all)),
          ...departmentsWithoutParent(topmost(all)),
        ]),
    },
    {
      name: 'administrator-of:unit',
      label: OFFICE,
      resolve: async ({ subject }) => {
        const unit = await caseDirectory(strapi, subject.uid).unitOf(subject.documentId);
        return { users: [], groups: unit === null ? [] : [administratorGroup(unit)] };
      },
      standing: () => Promise.resolve({ label: OFFICE, gaps: [], people: null, single: true }),
    },
  ];
}

/**
 * Which department it is depends on the case: what can be said beforehand is which of them all are empty.
 *
 * @param gapsOf says what is wrong, from the departments without anybody and from all of them
 */
async function standing(
  strapi: Core.Strapi,
  label: LocalizedText,
  gapsOf: (
    lacking: readonly StaffedDepartment[],
    all: readonly StaffedDepartment[],
  ) => readonly AssigneeGap[],
): Promise<AssigneeStanding> {
  const all = await service(strapi, 'api::department.department').staff();
  const able = new Set((await deciders(strapi)).map(({ id }) => id));
  return { label, gaps: gapsOf(unstaffed(all, able), all), people: null };
}

/** The department that decides the case. */
function departmentOf(strapi: Core.Strapi, { subject }: CaseContext): Promise<string | null> {
  return caseDirectory(strapi, subject.uid).departmentOf(subject.documentId);
}

function group(department: string | null): Assignees {
  return { users: [], groups: department === null ? [] : [departmentGroup(department)] };
}
