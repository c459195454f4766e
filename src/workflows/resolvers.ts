import type { Core } from '@strapi/strapi';
import type { AssigneeResolver, Assignees, CaseContext } from '@city/plugin-workflow/contracts';
import { caseDirectory } from '../cases/all';
import { service } from '../contracts';
import { administratorGroup, departmentGroup } from './groups';

/** Who may do a task or gets a message, by the names that diagrams use. */
export function assigneeResolvers(strapi: Core.Strapi): readonly AssigneeResolver[] {
  return [
    {
      name: 'applicant',
      label: { 'zh-Hans': '申请人', en: 'The applicant' },
      resolve: ({ applicant }) => Promise.resolve({ users: [applicant], groups: [] }),
    },
    {
      name: 'department-of:unit',
      label: { 'zh-Hans': '单位的主管部门', en: 'The unit’s department' },
      resolve: async (context) => group(await departmentOf(strapi, context)),
    },
    {
      name: 'parent-department-of:unit',
      label: { 'zh-Hans': '单位主管部门的上级部门', en: 'The department above the unit’s' },
      resolve: async (context) => {
        const own = await departmentOf(strapi, context);
        const above = own === null ? null : await service(strapi, 'api::department.department').above(own);
        return group(above);
      },
    },
    {
      name: 'administrator-of:unit',
      label: { 'zh-Hans': '单位的现任管理员', en: 'The unit’s administrator of the moment' },
      resolve: async ({ subject }) => {
        const unit = await caseDirectory(strapi, subject.uid).unitOf(subject.documentId);
        return { users: [], groups: unit === null ? [] : [administratorGroup(unit)] };
      },
    },
  ];
}

/** The department that decides the case. */
function departmentOf(strapi: Core.Strapi, { subject }: CaseContext): Promise<string | null> {
  return caseDirectory(strapi, subject.uid).departmentOf(subject.documentId);
}

function group(department: string | null): Assignees {
  return { users: [], groups: department === null ? [] : [departmentGroup(department)] };
}
