import type { Core } from '@strapi/strapi';

interface RoleModel {
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly actions: readonly string[];
  /** Whether the role hands in files in the panel; it sees its own, never what others uploaded. */
  readonly uploads?: boolean;
  /** Content types that the role keeps in the content manager, with the fields it may see and change. */
  readonly keeps?: readonly Entries[];
  /** Content types that the role only looks at there, with the fields it may see. */
  readonly sees?: readonly Entries[];
}

interface Entries {
  readonly subject: string;
  readonly fields: readonly string[];
  readonly locales?: readonly string[];
}

interface Permission {
  readonly action: string;
  readonly subject: string | null;
  readonly properties: object;
  readonly conditions: readonly string[];
}

const REVIEWER: RoleModel = {
  code: 'city-reviewer',
  name: '审核人 (Reviewer)',
  description:
    '查看并办理所属部门及下级部门的审核任务。Decides the tasks of their departments and those below.',
  actions: ['plugin::workflow.task.read', 'plugin::workflow.task.decide'],
  uploads: true,
};

const OPERATIONS: RoleModel = {
  code: 'city-operations',
  name: '运营人员 (Operations)',
  description:
    '维护流程、表单和消息模板，处理异常，为用户解除账号绑定。Keeps flows, forms and message templates, handles incidents, and ends bindings of accounts.',
  actions: [
    'plugin::workflow.task.read',
    'plugin::workflow.definition.read',
    'plugin::workflow.definition.edit',
    'plugin::workflow.definition.deploy',
    'plugin::workflow.definition.operate',
    'plugin::workflow.incident.read',
    'plugin::workflow.incident.retry',
    'plugin::provincial-sso.identity.read',
    'plugin::provincial-sso.identity.unbind',
  ],
  keeps: [
    {
      subject: 'plugin::workflow.message-template',
      fields: ['key', 'emailSubject', 'emailBody', 'smsBody', 'smsTemplateCode', 'inAppTitle', 'inAppBody'],
      locales: ['zh-Hans', 'en'],
    },
    {
      subject: 'plugin::workflow.working-calendar',
      fields: ['name', 'current', 'timeZone', 'weekend', 'days'],
    },
  ],
  sees: [
    {
      // Support finds the account of whoever asks. Sealed numbers, password and tokens are nobody's to see.
      subject: 'plugin::users-permissions.user',
      fields: [
        'username',
        'email',
        'name',
        'mobileMasked',
        'mobileProvedAt',
        'emailProvedAt',
        'landline',
        'preferredLocale',
        'bindingState',
        'blocked',
      ],
    },
  ],
};

/** Strapi answers an upload with what its writer may read of it. */
const UPLOADING: readonly Permission[] = [
  { action: 'plugin::upload.assets.create', subject: null, properties: {}, conditions: [] },
  { action: 'plugin::upload.read', subject: null, properties: {}, conditions: ['admin::is-creator'] },
];

const KEEPING = ['create', 'read', 'update', 'delete'] as const;
const SEEING = ['read'] as const;

interface AdminRoles {
  findOne(where: { code: string }): Promise<{ readonly id: number } | null>;
  create(role: { name: string; description: string; code: string }): Promise<{ readonly id: number }>;
  assignPermissions(roleId: number, permissions: readonly Permission[]): Promise<unknown>;
}

/** Sets up the city's roles at the first start; what a super admin makes of them later stays. */
export async function ensureAdminRoles(strapi: Core.Strapi): Promise<void> {
  const roles = strapi.service('admin::role') as AdminRoles;
  for (const { actions, uploads, keeps = [], sees = [], ...role } of [REVIEWER, OPERATIONS]) {
    if (await roles.findOne({ code: role.code })) continue;
    const { id } = await roles.create(role);
    await roles.assignPermissions(id, [
      ...actions.map((action) => ({ action, subject: null, properties: {}, conditions: [] })),
      ...(uploads ? UPLOADING : []),
      ...keeps.flatMap((entries) => permissionsOn(entries, KEEPING)),
      ...sees.flatMap((entries) => permissionsOn(entries, SEEING)),
    ]);
  }
}

function permissionsOn(
  { subject, fields, locales }: Entries,
  verbs: readonly (typeof KEEPING)[number][],
): Permission[] {
  return verbs.map((verb) => ({
    action: `plugin::content-manager.explorer.${verb}`,
    subject,
    // Strapi deletes whole entries: that permission knows no fields.
    properties: { ...(verb === 'delete' ? {} : { fields }), ...(locales ? { locales } : {}) },
    conditions: [],
  }));
}
