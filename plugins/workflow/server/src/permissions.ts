import type { Core } from '@strapi/strapi';

/** The plugin's own permissions, in Strapi's role editor under 插件 › Workflow. */
const ACTIONS = [
  { uid: 'task.read', subCategory: 'inbox', displayName: '查看待办 / See the inbox' },
  { uid: 'task.decide', subCategory: 'inbox', displayName: '办理任务 / Decide tasks' },
  { uid: 'definition.read', subCategory: 'flows', displayName: '查看流程 / See flows' },
  { uid: 'definition.edit', subCategory: 'flows', displayName: '编辑流程草稿 / Edit drafts of flows' },
  {
    uid: 'definition.deploy',
    subCategory: 'flows',
    displayName: '发布和回退流程 / Deploy and roll back flows',
  },
  {
    uid: 'definition.operate',
    subCategory: 'flows',
    displayName: '停用、启用流程，迁移事项 / Suspend and activate flows, migrate cases',
  },
  { uid: 'definition.settings', subCategory: 'flows', displayName: '流程管理设置 / Settings of the studio' },
  { uid: 'incident.read', subCategory: 'operations', displayName: '查看异常 / See incidents' },
  { uid: 'incident.retry', subCategory: 'operations', displayName: '处理异常 / Retry incidents' },
] as const;

export async function registerPermissions(strapi: Core.Strapi): Promise<void> {
  const provider = strapi.service('admin::permission') as {
    actionProvider: { registerMany(actions: readonly unknown[]): Promise<void> };
  };
  await provider.actionProvider.registerMany(
    ACTIONS.map((action) => ({ ...action, section: 'plugins', pluginName: 'workflow' })),
  );
}
