import { migrationBodySchema } from '../../../contracts';
import { executeMigration, previewMigration } from '../application/migrations/migrate-cases';
import { parse } from '../http/parse';
import { reads, changes, type GetContainer } from './handlers';

/** Running cases that go on in another version of their flow (api.md). */
export function migrationController(container: GetContainer) {
  const withDeployed = () => {
    const { stepping, deploying } = container();
    return { ...stepping, deployed: deploying.deployed };
  };
  return {
    preview: reads(container, 'admin', async (_container, _actor, context) => {
      const { data } = parse(migrationBodySchema, context.request.body);
      return { data: await previewMigration(withDeployed(), data) };
    }),
    execute: changes(container, 'admin', async (_container, actor, context) => {
      const { data } = parse(migrationBodySchema, context.request.body);
      return { data: await executeMigration(withDeployed(), data, actor) };
    }),
  };
}
