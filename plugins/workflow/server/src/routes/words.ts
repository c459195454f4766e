import { admin } from './admin';

/** Words and working days (product.md section 7): what flows use beside their diagrams. */
export const wordRoutes = [
  admin('GET', '/message-templates', 'admin-message-template.find', 'definition.read'),
  admin('POST', '/message-templates', 'admin-message-template.create', 'definition.edit'),
  admin('POST', '/message-templates/preview', 'admin-message-template.preview', 'definition.read'),
  admin('GET', '/message-templates/:key', 'admin-message-template.findOne', 'definition.read'),
  admin('PUT', '/message-templates/:key', 'admin-message-template.update', 'definition.edit'),
  admin('DELETE', '/message-templates/:key', 'admin-message-template.delete', 'definition.edit'),
  admin('POST', '/message-templates/:key/restore', 'admin-message-template.restore', 'definition.edit'),
  admin('GET', '/message-templates/:key/history', 'admin-message-template.history', 'definition.read'),
  admin('GET', '/working-calendars', 'admin-working-calendar.find', 'definition.read'),
  admin('POST', '/working-calendars', 'admin-working-calendar.create', 'definition.edit'),
  admin('POST', '/working-calendars/count', 'admin-working-calendar.count', 'definition.read'),
  admin('PUT', '/working-calendars/:id', 'admin-working-calendar.update', 'definition.edit'),
  admin('POST', '/working-calendars/:id/use', 'admin-working-calendar.use', 'definition.edit'),
];
