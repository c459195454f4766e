import { admin } from './admin';
import { dryRunRoutes } from './dry-runs';
import { studioRoutes } from './studio';
import { wordRoutes } from './words';

/** A route of the content API; users-permissions says which role may call it. */
function open(method: 'GET' | 'POST', path: string, handler: string) {
  return { method, path, handler, config: { policies: [] } };
}

export const routes = {
  admin: {
    type: 'admin',
    routes: [
      admin('GET', '/tasks', 'admin-task.find', 'task.read'),
      admin('GET', '/tasks/:id', 'admin-task.findOne', 'task.read'),
      admin('GET', '/tasks/:id/form', 'admin-task.form', 'task.read'),
      admin('GET', '/tasks/:id/attachments/:attachmentId', 'admin-task.attachment', 'task.read'),
      admin('POST', '/tasks/:id/claim', 'admin-task.claim', 'task.decide'),
      admin('POST', '/tasks/:id/unclaim', 'admin-task.unclaim', 'task.decide'),
      admin('POST', '/tasks/:id/complete', 'admin-task.complete', 'task.decide'),
      admin('POST', '/tasks/:id/return', 'admin-task.return', 'task.decide'),
      admin('GET', '/tasks/:id/candidates', 'admin-task.candidates', 'task.read'),
      admin('GET', '/tasks/:id/return-targets', 'admin-task.returnTargets', 'task.read'),
      admin('POST', '/tasks/bulk-complete', 'admin-task.bulkComplete', 'task.decide'),
      admin('POST', '/tasks/:id/assign', 'admin-task.assign', 'task.decide'),
      admin('POST', '/tasks/:id/delegate', 'admin-task.delegate', 'task.decide'),
      admin('POST', '/tasks/:id/resolve', 'admin-task.resolve', 'task.decide'),
      admin('POST', '/tasks/:id/add-approver', 'admin-task.addApprover', 'task.decide'),
      admin('POST', '/tasks/:id/remove-approver', 'admin-task.removeApprover', 'task.decide'),
      admin('POST', '/tasks/:id/copy', 'admin-task.copy', 'task.decide'),
      admin('POST', '/tasks/:id/comments', 'admin-task.comment', 'task.decide'),
      admin('GET', '/process-instances/:id', 'admin-process-instance.findOne', 'task.read'),
      admin('GET', '/process-instances/:id/timeline', 'admin-process-instance.timeline', 'task.read'),
      admin(
        'GET',
        '/process-instances/:id/diagram-state',
        'admin-process-instance.diagramState',
        'task.read',
      ),
      ...studioRoutes,
      admin('POST', '/migrations/preview', 'admin-migration.preview', 'definition.operate'),
      admin('POST', '/migrations/execute', 'admin-migration.execute', 'definition.operate'),
      ...dryRunRoutes,
      ...wordRoutes,
      admin('GET', '/incidents', 'admin-operation.incidents', 'incident.read'),
      admin('POST', '/incidents/:id/retry', 'admin-operation.retryIncident', 'incident.retry'),
      admin('GET', '/test-clock', 'admin-operation.clock', 'incident.read'),
      admin('POST', '/test-clock/advance', 'admin-operation.advanceClock', 'incident.retry'),
    ],
  },
  'content-api': {
    type: 'content-api',
    routes: [
      open('GET', '/tasks', 'task.find'),
      open('GET', '/tasks/:id', 'task.findOne'),
      open('GET', '/tasks/:id/form', 'task.form'),
      open('GET', '/tasks/:id/attachments/:attachmentId', 'task.attachment'),
      open('POST', '/tasks/:id/claim', 'task.claim'),
      open('POST', '/tasks/:id/unclaim', 'task.unclaim'),
      open('POST', '/tasks/:id/complete', 'task.complete'),
      open('POST', '/tasks/:id/return', 'task.return'),
      open('GET', '/tasks/:id/candidates', 'task.candidates'),
      open('GET', '/tasks/:id/return-targets', 'task.returnTargets'),
      open('POST', '/tasks/bulk-complete', 'task.bulkComplete'),
      open('POST', '/tasks/:id/assign', 'task.assign'),
      open('POST', '/tasks/:id/delegate', 'task.delegate'),
      open('POST', '/tasks/:id/resolve', 'task.resolve'),
      open('POST', '/tasks/:id/add-approver', 'task.addApprover'),
      open('POST', '/tasks/:id/remove-approver', 'task.removeApprover'),
      open('POST', '/tasks/:id/copy', 'task.copy'),
      open('POST', '/tasks/:id/comments', 'task.comment'),
      open('GET', '/process-instances/:id', 'process-instance.findOne'),
      open('GET', '/process-instances/:id/timeline', 'process-instance.timeline'),
      open('GET', '/process-instances/:id/diagram-state', 'process-instance.diagramState'),
      open('POST', '/process-instances/:id/withdraw', 'process-instance.withdraw'),
      open('POST', '/process-instances/:id/remind', 'process-instance.remind'),
    ],
  },
};
