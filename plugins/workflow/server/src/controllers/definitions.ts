import { z } from 'zod';
import {
  deploymentBodySchema,
  operateBodySchema,
  rollbackBodySchema,
  workflowError,
  type ProcessDefinitionSummary,
} from '../../../contracts';
import { checkDiagram } from '../application/definitions/deploy';
import type { DefinitionRecord } from '../application/ports';
import { compareVersions } from '../application/studio/compare-versions';
import { deployDirectly } from '../application/studio/deploy-directly';
import { operateFlow } from '../application/studio/operate-flow';
import { rollBack } from '../application/studio/roll-back';
import { disposition } from '../http/disposition';
import { documentIdOf, parse } from '../http/parse';
import { actorOf, type HttpContext } from '../http/context';
import { changes, reads, type GetContainer, type Handler } from './handlers';

const deploymentQuery = z.object({ dryRun: z.enum(['true', 'false']).default('false') });
const diffQuery = z.object({ to: z.string().max(100) });

/** Deployed flows, for operations staff in the admin panel. */
export function definitionController(container: GetContainer) {
  const deploy = changes(container, 'admin', async ({ studio }, actor, context) => {
    const { data } = parse(deploymentBodySchema, context.request.body);
    const definition = await deployDirectly(studio, { xml: data.xml, note: data.note ?? null, actor });
    return { data: summary(definition) };
  });
  const operate = (state: DefinitionRecord['state']) =>
    changes(container, 'admin', async ({ studio }, actor, context) => {
      const note = parse(operateBodySchema, context.request.body ?? {}).data?.note ?? null;
      const id = documentIdOf(context.params.id);
      return { data: summary(await operateFlow(studio, id, { state, note, actor })) };
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
      const version = await found(reading.deployed.find(documentIdOf(context.params.id)));
      context.set('Content-Type', 'application/xml; charset=utf-8');
      context.set('X-Content-Type-Options', 'nosniff');
      context.set('Content-Disposition', disposition('attachment', fileName(version)));
      return version.xml;
    }),
    diff: reads(container, 'admin', async ({ studio }, _actor, context) => {
      const from = { definition: documentIdOf(context.params.id) };
      const to = { definition: parse(diffQuery, context.query).to };
      return { data: await compareVersions(studio, from, to) };
    }),
    suspend: operate('suspended'),
    activate: operate('active'),
    rollback: changes(container, 'admin', async ({ studio }, actor, context) => {
      const { note } = parse(rollbackBodySchema, context.request.body).data;
      const id = documentIdOf(context.params.id);
      return { data: summary(await rollBack(studio, id, { note, actor })) };
    }),
  };
}

/** Only checks; nothing is written whatever comes of it. */
async function check(container: GetContainer, context: HttpContext): Promise<void> {
  actorOf('admin', context);
  const { data } = parse(deploymentBodySchema, context.request.body);
  const { definition, problems } = await checkDiagram(container().deploying, data.xml);
  if (!definition) throw workflowError('DEFINITION_INVALID', { problems });
  context.body = { data: { problems } };
}

async function found(definition: Promise<DefinitionRecord | null>): Promise<DefinitionRecord> {
  const record = await definition;
  if (!record) throw workflowError('DEFINITION_NOT_FOUND');
  return record;
}

function fileName({ name, key, version }: DefinitionRecord): string {
  // What no file system takes in a name.
  const words = name['zh-Hans']
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, '')
    .slice(0, 60)
    .trim();
  return `${words || key}-v${String(version)}.bpmn`;
}

export function summary(definition: Omit<DefinitionRecord, 'xml'>): ProcessDefinitionSummary {
  const { documentId, key, version, name, origin, state, deployedAt } = definition;
  return { documentId, key, version, name, origin, state, deployedAt: deployedAt.toISOString() };
}
