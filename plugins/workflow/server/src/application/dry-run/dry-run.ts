import type { ActorReference, DryRun, DryRunFailure, DryRunMove, DryRunRequest } from '../../../../contracts';
import { workflowError } from '../../../../contracts';
import { CalendarError, parseDuration, workingParts } from '../../domain/duration';
import { startCase } from '../cases/start-case';
import type { Stage } from '../ports';
import type { DryRunDependencies } from './dependencies';
import { dryRunView } from './dry-run-view';
import { failureOf } from './failure';
import { makeMove } from './moves';
import { stagedEntry } from './staged-entry';
import { servicesOf, stagedWorld, type StagedWorld, type Tried } from './staged-world';
import { triedDiagram, type NamedDiagram } from './tried-diagram';

/**
 * Tries a diagram on the real engine with the real use cases, and leaves nothing behind: one transaction that is
 * never committed, on a clock of its own (product.md section 7). The same request gives the same answer as long
 * as the city's people, templates and calendar stay as they are.
 *
 * @param person whose dry run it is: one at a time; null for the platform's own
 * @returns how far it came; a move that is refused ends it, and stands in `failure`
 * @throws DEFINITION_INVALID with `problems`, DEFINITION_NOT_FOUND, SUBJECT_UNKNOWN, SUBJECT_NOT_FOUND,
 *   SAMPLE_NOT_OFFERED, INVALID_REQUEST, DRY_RUN_UNDER_WAY, DRY_RUN_BUSY, and what the project's own submission
 *   says of the sample
 */
export async function dryRun(
  dependencies: DryRunDependencies,
  request: DryRunRequest,
  person: ActorReference | null,
): Promise<DryRun> {
  return tryDiagram(dependencies, await triedDiagram(dependencies, named(request)), request, person);
}

/** The same for a diagram that has been read and checked. */
export async function tryDiagram(
  dependencies: DryRunDependencies,
  tried: Tried,
  request: Pick<DryRunRequest, 'subject' | 'at' | 'moves'>,
  person: ActorReference | null,
): Promise<DryRun> {
  refuseUnreadable(request.moves);
  const startsAt = request.at === undefined ? dependencies.clock.now() : new Date(request.at);
  return dependencies.rehearsal.run({ person }, async (stage) => {
    const world = stagedWorld(dependencies, tried, startsAt);
    stage.serve(servicesOf(world));
    const entry = await stagedEntry(world, request.subject);
    world.starring.applicant = entry.applicant;
    const played = await play(world, stage, entry, request.moves);
    return dryRunView(world, { ...played, startsAt });
  });
}

interface Played {
  readonly instanceId: string | null;
  readonly failure: DryRunFailure | null;
}

async function play(
  world: StagedWorld,
  stage: Stage,
  { reference, applicant, variables }: Awaited<ReturnType<typeof stagedEntry>>,
  moves: readonly DryRunMove[],
): Promise<Played> {
  let instanceId: string | null = null;
  const steps = [
    async () => {
      const started = await startCase(world, {
        definitionKey: world.tried.record.key,
        subject: reference,
        applicant,
        exclusiveKey: 'dry-run',
        variables,
      });
      instanceId = started.processInstanceId;
    },
    ...moves.map((move) => () => makeMove(world, instanceId ?? '', move)),
  ];
  for (const [made, step] of steps.entries()) {
    const failure = await attempted(world, stage, made, step);
    if (failure) return { instanceId, failure };
  }
  return { instanceId, failure: null };
}

/** One step; when it is refused, the case, the clock and what is told of it are as they were before. */
async function attempted(
  world: StagedWorld,
  stage: Stage,
  made: number,
  step: () => Promise<void>,
): Promise<DryRunFailure | null> {
  const before = world.trace.begin(made);
  const time = world.clock.now();
  try {
    await stage.attempt(async () => {
      world.refuseLate();
      await step();
    });
    return null;
  } catch (error) {
    before.forget();
    world.clock.set(time);
    return failureOf(world, made === 0 ? null : made - 1, error);
  }
}

function named({ xml, definition }: DryRunRequest): NamedDiagram {
  if (xml !== undefined) return { xml };
  if (definition !== undefined) return { definition };
  throw workflowError('INVALID_REQUEST');
}

/** @throws INVALID_REQUEST for a duration that is none */
function refuseUnreadable(moves: readonly DryRunMove[]): void {
  for (const [index, move] of moves.entries()) {
    if (move.kind !== 'advance') continue;
    try {
      parseDuration(move.duration);
      if (move.workingDays) workingParts(move.duration, 5);
    } catch (error) {
      if (!(error instanceof CalendarError)) throw error;
      const issue = { path: ['data', 'moves', index, 'duration'], message: error.message };
      throw workflowError('INVALID_REQUEST', { issues: [issue] });
    }
  }
}
