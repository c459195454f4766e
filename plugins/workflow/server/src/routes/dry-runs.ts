import { admin } from './admin';

const EDIT = 'definition.edit';

/** Trying flows before they are deployed (product.md section 7). */
export const dryRunRoutes = [
  admin('POST', '/dry-runs', 'admin-dry-run.dryRun', EDIT),
  admin('GET', '/dry-runs/entries', 'admin-dry-run.entries', EDIT),
  admin('GET', '/scenarios', 'admin-dry-run.find', EDIT),
  admin('POST', '/scenarios', 'admin-dry-run.create', EDIT),
  admin('GET', '/scenarios/:id', 'admin-dry-run.findOne', EDIT),
  admin('PUT', '/scenarios/:id', 'admin-dry-run.update', EDIT),
  admin('DELETE', '/scenarios/:id', 'admin-dry-run.delete', EDIT),
  admin('POST', '/scenarios/:id/run', 'admin-dry-run.run', EDIT),
];
