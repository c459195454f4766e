/** Every action of the HTTP interface (api.md) and who may call it. Nothing else is open. */

const EVERYBODY = [
  'api::department.department.find',
  'api::documentation.documentation.openapi',
  'api::documentation.documentation.page',
  'api::documentation.documentation.asset',
  'plugin::users-permissions.auth.refresh',
  'plugin::provincial-sso.sign-in.portals',
  'plugin::provincial-sso.sign-in.outcomes',
  'plugin::provincial-sso.sign-in.login',
  'plugin::provincial-sso.sign-in.callback',
  'plugin::provincial-sso.sign-in.session',
  'plugin::provincial-sso.sign-in.confirmBinding',
  'plugin::provincial-sso.sign-in.backchannelLogout',
];

/** Signing in, where configuration opens the door (src/extensions/users-permissions). */
const NOBODY_YET = ['plugin::users-permissions.auth.callback'];

const PEOPLE = [
  'api::account.me.find',
  'api::account.me.cases',
  'api::account.profile.update',
  'api::account.profile.requestCode',
  'api::account.profile.verify',
  'api::account.message.find',
  'api::account.message.markRead',
  'api::evidence.evidence.download',
  'api::unit.unit.lookup',
  'api::unit.my-unit.find',
  'api::unit.my-unit.update',
  'api::unit-registration.unit-registration.create',
  'api::unit-registration.unit-registration.findOne',
  'api::unit-registration.unit-registration.withdraw',
  'api::unit-registration.unit-registration.resubmit',
  'api::unit-registration.unit-registration.remind',
  'plugin::upload.content-api.upload',
  'plugin::provincial-sso.sign-in.logout',
  'plugin::users-permissions.auth.logout',
  'plugin::workflow.task.find',
  'plugin::workflow.task.findOne',
  'plugin::workflow.task.attachment',
  'plugin::workflow.task.claim',
  'plugin::workflow.task.unclaim',
  'plugin::workflow.task.complete',
  'plugin::workflow.task.return',
  'plugin::workflow.task.candidates',
  'plugin::workflow.task.returnTargets',
  'plugin::workflow.task.assign',
  'plugin::workflow.task.delegate',
  'plugin::workflow.task.resolve',
  'plugin::workflow.task.addApprover',
  'plugin::workflow.task.removeApprover',
  'plugin::workflow.task.copy',
  'plugin::workflow.task.comment',
  'plugin::workflow.task.bulkComplete',
  'plugin::workflow.process-instance.findOne',
  'plugin::workflow.process-instance.timeline',
  'plugin::workflow.process-instance.diagramState',
  'plugin::workflow.process-instance.withdraw',
  'plugin::workflow.process-instance.remind',
];

export const CONTENT_API_PERMISSIONS: Readonly<Record<'public' | 'authenticated', readonly string[]>> = {
  public: [...EVERYBODY, ...NOBODY_YET],
  authenticated: [...EVERYBODY, ...PEOPLE],
};
