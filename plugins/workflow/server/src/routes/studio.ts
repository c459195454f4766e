import { admin } from './admin';

/** The studio (product.md section 7): drafts, checks, comparisons, and the life of deployed versions. */
export const studioRoutes = [
  admin('POST', '/deployments', 'admin-definition.deploy', 'definition.deploy'),
  admin('GET', '/process-definitions', 'admin-definition.find', 'definition.read'),
  admin('GET', '/process-definitions/:id', 'admin-definition.findOne', 'definition.read'),
  admin('GET', '/process-definitions/:id/xml', 'admin-definition.xml', 'definition.read'),
  admin('GET', '/process-definitions/:id/diff', 'admin-definition.diff', 'definition.read'),
  admin('POST', '/process-definitions/:id/suspend', 'admin-definition.suspend', 'definition.operate'),
  admin('POST', '/process-definitions/:id/activate', 'admin-definition.activate', 'definition.operate'),
  admin('POST', '/process-definitions/:id/rollback', 'admin-definition.rollback', 'definition.deploy'),
  admin('GET', '/flows', 'admin-studio.flows', 'definition.read'),
  admin('GET', '/process-drafts', 'admin-draft.find', 'definition.read'),
  admin('POST', '/process-drafts', 'admin-draft.create', 'definition.edit'),
  admin('GET', '/process-drafts/:id', 'admin-draft.findOne', 'definition.read'),
  admin('PUT', '/process-drafts/:id', 'admin-draft.update', 'definition.edit'),
  admin('DELETE', '/process-drafts/:id', 'admin-draft.delete', 'definition.edit'),
  admin('POST', '/process-drafts/:id/presence', 'admin-draft.presence', 'definition.edit'),
  admin('POST', '/process-drafts/:id/deploy', 'admin-draft.deploy', 'definition.deploy'),
  // Whoever deploys for somebody else must be able to look closely without being able to edit.
  admin('POST', '/studio/compare', 'admin-studio.compare', 'definition.read'),
  admin('POST', '/studio/check', 'admin-studio.check', 'definition.read'),
  admin('GET', '/studio/vocabulary', 'admin-studio.vocabulary', 'definition.read'),
  admin('POST', '/studio/expressions', 'admin-studio.expressions', 'definition.edit'),
  admin('GET', '/studio/settings', 'admin-studio.settings', 'definition.read'),
  admin('PUT', '/studio/settings', 'admin-studio.changeSettings', 'definition.settings'),
];
