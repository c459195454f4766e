import type { Core } from '@strapi/strapi';
import type { ActorReference, AssigneeFamily, Choice, LocalizedText } from '@city/plugin-workflow/contracts';
import { service } from '../contracts';
import { unstaffed } from '../domain/staffing';
import { findAdminUser } from './admin-users';
import { deciders, panelRoles, shownName, usersOfRole } from './deciders';
import { departmentLabel, nobodyInDepartment, nobodyWithRole, personUnable } from './gaps';
import { departmentGroup, roleGroup } from './groups';

/** A certain department, a certain role of the panel, a certain person, for diagrams to name (design.md). */
export function assigneeFamilies(strapi: Core.Strapi): readonly AssigneeFamily[] {
  return [departmentFamily(strapi), roleFamily(strapi), personFamily(strapi)];
}

function departmentFamily(strapi: Core.Strapi): AssigneeFamily {
  const label = { 'zh-Hans': '指定部门', en: 'A certain department' };
  const departments = () => service(strapi, 'api::department.department');
  return {
    name: 'department',
    label,
    choices: async () =>
      (await departments().staff()).map((one) =>
        choice(departmentGroup(one.documentId), labelled(['部门', 'Department'], departmentLabel(one))),
      ),
    // Access goes by group, so whoever joins or leaves the department later is right at once.
    resolve: (_context, documentId) => Promise.resolve({ users: [], groups: [departmentGroup(documentId)] }),
    standing: async (documentId) => {
      const staff = await departments().staff();
      const meant = staff.find((one) => one.documentId === documentId);
      if (!meant) return null;
      const able = await ableIds(strapi);
      const nobody = unstaffed(staff, able).includes(meant);
      const told = await departments().reviewersOf(documentId);
      return {
        label: labelled(['部门', 'Department'], departmentLabel(meant)),
        gaps: nobody ? [nobodyInDepartment(departmentLabel(meant))] : [],
        people: people(told, able),
      };
    },
  };
}

function roleFamily(strapi: Core.Strapi): AssigneeFamily {
  return {
    name: 'role',
    label: { 'zh-Hans': '指定角色', en: 'A certain role' },
    choices: async () =>
      (await panelRoles(strapi)).map(({ code, name }) => choice(roleGroup(code), roleLabel(name))),
    resolve: (_context, code) => Promise.resolve({ users: [], groups: [roleGroup(code)] }),
    standing: async (code) => {
      const role = (await panelRoles(strapi)).find((one) => one.code === code);
      if (!role) return null;
      const able = await ableIds(strapi);
      const members = (await usersOfRole(strapi, code)).map(({ id }) => id);
      return {
        label: roleLabel(role.name),
        gaps: members.some((id) => able.has(id)) ? [] : [nobodyWithRole(same(role.name))],
        people: people(members, able),
      };
    },
  };
}

function personFamily(strapi: Core.Strapi): AssigneeFamily {
  return {
    name: 'person',
    label: { 'zh-Hans': '指定人员', en: 'A certain person' },
    choices: async () =>
      (await deciders(strapi)).map((user) =>
        choice(`person:${String(user.id)}`, personLabel(shownName(user))),
      ),
    resolve: async (_context, argument) => {
      const able = await ableIds(strapi);
      const id = idIn(argument);
      // A task for somebody who cannot do it is a task for nobody: the case says so at once.
      return { users: id !== null && able.has(id) ? [`admin:${id}`] : [], groups: [] };
    },
    standing: async (argument) => {
      const id = idIn(argument);
      const user = id === null ? null : await findAdminUser(strapi, id);
      if (!user) return null;
      const able = await ableIds(strapi);
      return {
        label: personLabel(shownName(user)),
        gaps: able.has(user.id) ? [] : [personUnable(same(shownName(user)))],
        people: people([user.id], able),
        single: true,
      };
    },
  };
}

async function ableIds(strapi: Core.Strapi): Promise<ReadonlySet<number>> {
  return new Set((await deciders(strapi)).map(({ id }) => id));
}

function people(ids: readonly number[], able: ReadonlySet<number>) {
  return ids.map((id) => ({ actor: `admin:${id}` as ActorReference, able: able.has(id) }));
}

/** Ids are written in one way only, so that a diagram names nobody twice. */
function idIn(argument: string): number | null {
  return /^[1-9]\d{0,8}$/.test(argument) ? Number(argument) : null;
}

function choice(value: string, label: LocalizedText): Choice {
  return { value, label: { ...label } };
}

function roleLabel(name: string): LocalizedText {
  return labelled(['角色', 'Role'], same(name));
}

function personLabel(name: string): LocalizedText {
  return labelled(['人员', 'Person'], same(name));
}

function labelled([chinese, english]: readonly [string, string], name: LocalizedText): LocalizedText {
  return { 'zh-Hans': `${chinese}：${name['zh-Hans']}`, en: `${english}: ${name.en}` };
}

function same(name: string): LocalizedText {
  return { 'zh-Hans': name, en: name };
}
