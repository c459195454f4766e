import { workflowError, type ActorReference } from '../../../../contracts';
import type { CompiledDefinition } from '../../engine';
import { caseService } from '../cases/case-service';
import type { Clock, DefinitionRecord, JobQueue, RehearsedServices } from '../ports';
import { releaseLapsedClaims } from '../tasks/release-lapsed-claims';
import { castOf, type Cast } from './cast';
import type { DryRunDependencies } from './dependencies';
import { stagedMessenger } from './staged-messenger';
import { newTrace, type Trace } from './trace';

/** The diagram that is tried, in the place of the newest version of its flow. */
export interface Tried {
  readonly record: DefinitionRecord;
  readonly compiled: CompiledDefinition;
}

export interface StagedWorld extends DryRunDependencies {
  readonly clock: Clock & { set(at: Date): void };
  readonly messenger: ReturnType<typeof stagedMessenger>;
  readonly cast: Cast;
  readonly trace: Trace;
  readonly tried: Tried;
  /** Who the case is for, once that is known. */
  readonly starring: { applicant: ActorReference | null };
  /** @throws DRY_RUN_TOO_LONG when the time for all of it is over */
  refuseLate(): void;
}

/** Jobs run after a commit, and there is none. Timers are fired by whoever moves the clock. */
const noJobs: JobQueue = {
  add: () => Promise.resolve(),
  addAll: () => Promise.resolve(),
  remove: () => Promise.resolve(),
};

/** A step waits for people, not for machines: whatever takes that long is no case any more. */
const BUDGET_MILLISECONDS = 20_000;

/**
 * The world of the use cases with other ports in the places where a dry run differs: the time, the newest
 * version, the messenger, the jobs. Everything else, the rules above all, is what real cases meet.
 */
export function stagedWorld(real: DryRunDependencies, tried: Tried, startsAt: Date): StagedWorld {
  const end = real.clock.now().getTime() + BUDGET_MILLISECONDS;
  const refuseLate = () => {
    if (real.clock.now().getTime() > end) throw workflowError('DRY_RUN_TOO_LONG');
  };
  const cast = castOf(real);
  const trace = newTrace();
  const clock = stagedClock(startsAt);
  const starring: StagedWorld['starring'] = { applicant: null };
  const { registry, names } = cast;
  const applicantOf = () => starring.applicant;
  const { templates, renderer } = real;
  const messenger = stagedMessenger({ registry, templates, renderer, clock, trace, applicantOf });
  return {
    ...real,
    clock,
    cast,
    trace,
    tried,
    starring,
    refuseLate,
    names,
    messenger,
    jobs: noJobs,
    registry: {
      ...registry,
      action: (name) => {
        refuseLate();
        return registry.action(name);
      },
    },
    definitions: {
      compiled: (id) =>
        id === tried.record.documentId ? Promise.resolve(tried.compiled) : real.definitions.compiled(id),
    },
    deployed: {
      ...real.deployed,
      latest: (key) => (key === tried.record.key ? Promise.resolve(tried.record) : real.deployed.latest(key)),
    },
    incidents: {
      ...real.incidents,
      raise: (incident) => {
        trace.raise(incident);
        return Promise.resolve();
      },
    },
    history: {
      ...real.history,
      append: async (entries) => {
        refuseLate();
        await real.history.append(entries);
        const created = new Map<string, readonly ActorReference[]>();
        for (const { type, taskId } of entries) {
          const task = type === 'task-created' && taskId ? await real.tasks.find(taskId) : null;
          if (task) created.set(task.documentId, await cast.peopleFor(task));
        }
        trace.write(entries, (taskId) => created.get(taskId) ?? []);
      },
    },
  };
}

function stagedClock(startsAt: Date): StagedWorld['clock'] {
  let now = startsAt;
  return {
    now: () => new Date(now),
    set: (at) => {
      now = at;
    },
  };
}

/** What the project's own code reaches meanwhile: the same clock and messenger, so that one time holds for all. */
export function servicesOf(world: StagedWorld): RehearsedServices {
  const { clock, messenger } = world;
  return {
    clock,
    cases: caseService(world),
    claims: { releaseLapsed: () => releaseLapsedClaims(world) },
    messages: {
      send: ({ to, ...message }) => messenger.send({ ...message, to: { users: [to], groups: [] } }),
    },
  };
}
