import {
  createScenarioBodySchema,
  dryRunBodySchema,
  dryRunEntriesQuerySchema,
  runScenarioBodySchema,
  saveScenarioBodySchema,
  scenarioListQuerySchema,
} from '../../../contracts';
import { dryRun } from '../application/dry-run/dry-run';
import { newestDiagram, triedDiagram } from '../application/dry-run/tried-diagram';
import { triedEntries } from '../application/dry-run/tried-entries';
import {
  createScenario,
  deleteScenario,
  found,
  saveScenario,
  scenarioSummaries,
  scenarioView,
} from '../application/scenarios/keep-scenarios';
import { runScenario } from '../application/scenarios/run-scenarios';
import { documentIdOf, parse } from '../http/parse';
import { changes, reads, type GetContainer } from './handlers';

/** Trying flows: once, and again and again (product.md section 7). */
export function dryRunController(container: GetContainer) {
  return {
    dryRun: reads(container, 'admin', async ({ trying }, actor, context) => {
      const { data } = parse(dryRunBodySchema, context.request.body);
      return { data: await dryRun(trying, data, actor) };
    }),
    entries: reads(container, 'admin', async ({ trying }, _actor, context) => ({
      data: await triedEntries(trying, parse(dryRunEntriesQuerySchema, context.query)),
    })),
    find: reads(container, 'admin', async ({ trying }, _actor, context) => {
      const { key } = parse(scenarioListQuerySchema, context.query);
      return { data: await scenarioSummaries(trying, await trying.scenarios.list(key)) };
    }),
    findOne: reads(container, 'admin', async ({ trying }, _actor, context) => {
      const scenario = await found(trying.scenarios.find(documentIdOf(context.params.id)));
      return { data: await scenarioView(trying, scenario) };
    }),
    create: changes(container, 'admin', async ({ trying }, actor, context) => {
      const { data } = parse(createScenarioBodySchema, context.request.body);
      return { data: await scenarioView(trying, await createScenario(trying, data, actor)) };
    }),
    update: changes(container, 'admin', async ({ trying }, actor, context) => {
      const { data } = parse(saveScenarioBodySchema, context.request.body);
      const id = documentIdOf(context.params.id);
      return { data: await scenarioView(trying, await saveScenario(trying, id, data, actor)) };
    }),
    delete: changes(container, 'admin', async ({ trying }, _actor, context) => {
      const id = documentIdOf(context.params.id);
      await deleteScenario(trying, id);
      return { data: { documentId: id } };
    }),
    run: reads(container, 'admin', async ({ trying }, _actor, context) => {
      const { data } = parse(runScenarioBodySchema, context.request.body ?? {});
      const scenario = await found(trying.scenarios.find(documentIdOf(context.params.id)));
      const xml = data?.xml;
      const tried =
        xml === undefined ? await newestDiagram(trying, scenario.key) : await triedDiagram(trying, { xml });
      return { data: await runScenario(trying, scenario, tried) };
    }),
  };
}
