import { createId } from '@paralleldrive/cuid2';
import type { Core } from '@strapi/strapi';
import type { ActorReference } from '../../contracts';
import { MovableClock, systemClock } from './adapters/clock';
import { GraphileJobQueue, prepareJobTables, startJobRunner } from './adapters/jobs';
import { LiquidRenderer } from './adapters/notify/liquid-renderer';
import { mailSenderFor, smsSenderFor } from './adapters/notify/senders';
import { actorNames } from './adapters/strapi/actor-names';
import { Database } from './adapters/strapi/database';
import { idempotencyRepository } from './adapters/strapi/idempotency';
import { ensureInvariants } from './adapters/strapi/invariants';
import * as repositories from './adapters/strapi/repositories';
import { StrapiRehearsal } from './adapters/strapi/rehearsal';
import { scenarioRepository } from './adapters/strapi/scenario-repository';
import * as studioRepositories from './adapters/strapi/studio-repositories';
import { calendarStore } from './adapters/strapi/calendar-store';
import { guardOtherDoors } from './adapters/strapi/other-doors';
import { shipTemplates } from './adapters/strapi/shipped-templates';
import { taskQueries } from './adapters/strapi/task-queries';
import { wordingHistory, wordingStore } from './adapters/strapi/wording-store';
import type { CalendarDependencies } from './application/calendars/dependencies';
import { checkWrittenCalendar } from './application/calendars/check-calendar';
import { copyAction } from './application/cases/copy-case';
import { escalateAction } from './application/cases/escalate';
import { fireTimer } from './application/cases/fire-timer';
import { compiledDefinitions } from './application/definitions/compiled-definitions';
import { once } from './application/idempotency';
import { deliver } from './application/notify/deliver';
import { queueMessage, type Message } from './application/notify/queue-message';
import { raiseJobIncident } from './application/operations/incidents';
import type { MessageTemplate } from './application/ports';
import { createRegistry } from './application/registry';
import { scenarioGate } from './application/scenarios/run-scenarios';
import type { StudioDependencies } from './application/studio/dependencies';
import type { WordsDependencies } from './application/words/dependencies';
import { shippedWords } from './application/words/shipped-words';
import { templateGuard } from './application/words/template-guard';
import { readConfig } from './config';

export type Container = ReturnType<typeof buildContainer>;

const containers = new WeakMap<Core.Strapi, Container>();

/** The container of a Strapi application; built at the first call. */
export function containerOf(strapi: Core.Strapi): Container {
  const container = containers.get(strapi) ?? buildContainer(strapi);
  containers.set(strapi, container);
  return container;
}

/** The one place that builds adapters and hands them to use cases (design.md, "Rooms"). */
function buildContainer(strapi: Core.Strapi) {
  const config = readConfig(strapi.config.get('plugin::workflow'));
  const database = new Database(strapi);
  const registry = createRegistry();
  const movable = config.testClock ? movableClock(strapi) : null;
  const clock = movable ?? systemClock;
  const jobs = new GraphileJobQueue(
    { raw: async (statement, bindings) => ({ rows: await database.raw(statement, bindings) }) },
    clock,
  );
  const renderer = new LiquidRenderer({ timeZone: 'Asia/Shanghai' });
  const shipped = shippedWords();
  const world = {
    unitOfWork: database,
    clock,
    identifiers: { next: createId },
    registry,
    jobs,
    logger: strapi.log,
    instances: repositories.instanceRepository(database),
    tasks: repositories.taskRepository(database),
    timers: repositories.timerRepository(database),
    history: repositories.historyRepository(database),
    incidents: repositories.incidentRepository(database),
    calendars: repositories.calendarRepository(database),
    deployed: repositories.definitionRepository(database),
    events: studioRepositories.flowEventRepository(database),
    templates: repositories.templateRepository(database),
    deliveries: repositories.deliveryRepository(database, () => registry.sealer()),
    inAppMessages: repositories.inAppMessageRepository(database),
    renderer,
    queries: taskQueries(database),
    names: actorNames(database),
  };
  const mail = mailSenderFor(config.mail);
  const definitions = compiledDefinitions(world.deployed);
  const messenger = {
    send: async (message: Message): Promise<void> => {
      await queueMessage(world, message);
    },
  };
  const stepping = { ...world, definitions, messenger };
  const rehearsal = new StrapiRehearsal(database);
  const trying = { ...stepping, rehearsal, scenarios: scenarioRepository(database) };
  const studio: StudioDependencies = {
    ...world,
    drafts: studioRepositories.draftRepository(database),
    studioSettings: studioRepositories.studioSettingsRepository(database, () =>
      strapi.store({ type: 'plugin', name: 'workflow', key: 'studio-settings' }),
    ),
    scenarioGate: scenarioGate(trying),
  };
  const words: WordsDependencies = {
    ...world,
    definitions,
    wordings: wordingStore(database, strapi),
    wordingHistory: wordingHistory(database),
    shippedWords: shipped,
    reader: renderer,
  };
  const calendars: CalendarDependencies = { ...world, calendarStore: calendarStore(database, strapi) };
  registry.registerAction(escalateAction(world));
  registry.registerAction(copyAction);
  const connection = { connectionString: connectionStringOf(strapi) };
  const sms = smsSenderFor(config.sms);
  let runner: Awaited<ReturnType<typeof startJobRunner>> | undefined;
  const keys = idempotencyRepository(database);
  return {
    config,
    registry,
    stepping,
    reading: { ...world, definitions },
    deploying: world,
    studio,
    trying,
    rehearsal,
    words,
    calendars,
    inAppMessages: world.inAppMessages,
    once: <Result>(
      caller: ActorReference,
      key: string | undefined,
      request: unknown,
      work: () => Promise<Result>,
    ) => once({ unitOfWork: database, clock, keys }, caller, key, request, work),
    sendMessage: (message: Omit<Message, 'to' | 'instanceId'> & { readonly to: ActorReference }) =>
      messenger.send({ ...message, instanceId: null, to: { users: [message.to], groups: [] } }),
    testClock: movable,
    prepareDatabase: async () => {
      await ensureInvariants(database);
      await prepareJobTables(connection, strapi.log);
      const offset: unknown = await clockStore(strapi).get();
      if (typeof offset === 'number') movable?.follow(offset);
    },
    guardOtherDoors: () => {
      guardOtherDoors(strapi, database, {
        templates: templateGuard(words),
        checkCalendar: checkWrittenCalendar,
      });
    },
    shipTemplates: async (templates: readonly MessageTemplate[]) => {
      shipped.add(templates);
      await shipTemplates(strapi, templates);
    },
    startJobs: async () => {
      runner ??= await startJobRunner({
        connection,
        concurrency: config.jobs.concurrency,
        logger: strapi.log,
        handlers: {
          'fire-timer': (job) => fireTimer(stepping, job),
          deliver: (job) => deliver({ ...world, mail, sms }, job),
        },
        onExhausted: (job, error) => raiseJobIncident(stepping, job, error),
      });
    },
    stop: async () => {
      await runner?.stop();
      mail.close();
    },
  };
}

function connectionStringOf(strapi: Core.Strapi): string {
  const connection = strapi.config.get('database.connection.connection');
  const url = (connection as { connectionString?: unknown } | undefined)?.connectionString;
  if (typeof url !== 'string')
    throw new Error('The workflow plugin needs database.connection.connectionString');
  return url;
}

function clockStore(strapi: Core.Strapi) {
  return strapi.store({ type: 'plugin', name: 'workflow', key: 'test-clock' });
}

/** Where the clock stands is kept, so that a restart does not throw it back. */
function movableClock(strapi: Core.Strapi): MovableClock {
  return new MovableClock({
    keep: async (value) => {
      await clockStore(strapi).set({ value });
    },
  });
}
