import { z } from 'zod';
import { deploymentBodySchema, workflowError, type ProcessDefinitionSummary } from '../../../contracts';
import { checkDiagram, deployDiagram } from '../application/definitions/deploy';
import type { DefinitionRecord } from '../application/ports';
import { documentIdOf, parse } from '../http/parse';
import { actorOf, type HttpContext } from '../http/context';
import { changes, reads, type GetContainer, type Handler } from './handlers';

const deploymentQuery = z.object({ dryRun: z.enum(['true', 'false']).default('false') });

/** Deployed flows, for operations staff in the admin panel. */
export function definitionController(container: GetContainer) {
  const deploy = changes(container, 'admin', async ({ deploying }, actor, context) => {
    const { data } = parse(deploymentBodySchema, context.request.body);
    const definition = await deployDiagram(deploying, { xml: data.xml, note: data.note ?? null, actor });
    return { data: summary(definition) };
  });
  return {
    deploy: (async (context) => {
      if (parse(deploymentQuery, context.query).dryRun === 'true') await check(container, context);
      else await deploy(context);
    }) satisfies Handler,
    find: reads(container, 'admin', async ({ reading }) => ({
      data: (await reading.deployed.all()).map(summary),
    })),
    findOne: reads(container, 'admin', async ({ reading }, _actor, context) => ({
      data: summary(await found(reading.deployed.find(documentIdOf(context.params.id)))),
    })),
    xml: reads(container, 'admin', async ({ reading }, _actor, context) => {
      const { xml } = await found(reading.deployed.find(documentIdOf(context.params.id)));
      context.set('Content-Type', 'application/xml; charset=utf-8');
      return xml;
    }),
  };
}

/** Only checks; nothing is written whatever comes of it. */
async function check(container: GetContainer, context: HttpContext): Promise<void> {
  actorOf('admin', context);
  const { data } = parse(deploymentBodySchema, context.request.body);
  const { problems } = await checkDiagram(container().deploying, data.xml);
  if (problems.length > 0) throw workflowError('DEFINITION_INVALID', { problems });
  context.body = { data: { problems: [] } };
}

async function found(definition: Promise<DefinitionRecord | null>): Promise<DefinitionRecord> {
  const record = await definition;
  if (!record) throw workflowError('DEFINITION_NOT_FOUND');
  return record;
}

function summary(definition: DefinitionRecord): ProcessDefinitionSummary {
  const { documentId, key, version, name, origin, state, deployedAt } = definition;
  return { documentId, key, version, name, origin, state, deployedAt: deployedAt.toISOString() };
}
