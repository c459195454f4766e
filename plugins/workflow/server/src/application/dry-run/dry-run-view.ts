import type { DryRun, DryRunEvent, DryRunFailure, LocalizedText } from '../../../../contracts';
import { maskPersonalNumbersInText } from '../../domain/mask';
import { VOTERS, type CompiledDefinition } from '../../engine';
import texts from '../../translations/history.json';
import dryRunTexts from '../../translations/dry-run.json';
import type { ActorNames, InstanceRecord } from '../ports';
import { isSimulated } from './cast';
import { masked } from './masked';
import { caseOf, openTasks } from './moves';
import type { StagedWorld } from './staged-world';
import { waitingTimers } from './timers';
import type { Happening } from './trace';
import { waitingTasks } from './waiting-tasks';

/** The answer to a dry run, in names and words; ids of rows that will not be there mean nothing to anybody. */
export async function dryRunView(
  world: StagedWorld,
  played: {
    readonly instanceId: string | null;
    readonly failure: DryRunFailure | null;
    readonly startsAt: Date;
  },
): Promise<DryRun> {
  const { instanceId, failure, startsAt } = played;
  const { compiled } = world.tried;
  const common = {
    startedAt: startsAt.toISOString(),
    now: world.clock.now().toISOString(),
    events: await eventsOf(world),
    signals: [...compiled.signals],
    incidents: [...world.trace.incidents()],
    failure,
  };
  const instance = instanceId === null ? null : await caseOf(world, instanceId);
  if (!instance) return { ...common, ...NOT_STARTED, path: { active: [], completed: [] } };
  const open = await openTasks(world, instance.documentId);
  const timers = await waitingTimers(world, instance.documentId);
  return {
    ...common,
    status: instance.status,
    path: pathOf(
      instance,
      open.map(({ taskDefinitionKey }) => taskDefinitionKey),
    ),
    waiting: await waitingTasks(world, instance, open),
    timers: timers.map(({ elementId, dueAt }) => ({
      elementId,
      name: nameIn(compiled, elementId),
      dueAt: dueAt.toISOString(),
    })),
    variables: variablesOf(instance),
  };
}

/** Without who is asked where several decide: those are ids, and stand among the tasks by name. */
function variablesOf({ variables: { [VOTERS]: _asked, ...variables } }: InstanceRecord): DryRun['variables'] {
  return masked(variables) as DryRun['variables'];
}

const NOT_STARTED = { status: 'not-started' as const, waiting: [], timers: [], variables: {} };

function pathOf({ visited }: InstanceRecord, waiting: readonly string[]): DryRun['path'] {
  const active = [...new Set(waiting)];
  return { active, completed: visited.filter((id) => !active.includes(id)) };
}

async function eventsOf({ trace, names, tried }: StagedWorld): Promise<DryRunEvent[]> {
  const happenings = trace.happenings();
  const everybody = happenings.flatMap(({ actor, people }) => (actor === null ? people : [actor, ...people]));
  const known = await names.namesOf([...new Set(everybody)]);
  return happenings.map((happening) => eventOf(happening, tried.compiled, known));
}

function eventOf(
  happening: Happening,
  definition: CompiledDefinition,
  names: Awaited<ReturnType<ActorNames['namesOf']>>,
): DryRunEvent {
  const { move, at, kind, elementId, actor, people, outcome, comment, message } = happening;
  return {
    move,
    at: at.toISOString(),
    kind,
    label: kind === 'message' ? dryRunTexts.message : texts[kind],
    elementId,
    name: nameIn(definition, elementId),
    actorName: actor === null || actor === 'system' ? null : (names.get(actor) ?? null),
    simulated: isSimulated(actor),
    people: people.flatMap((person) => names.get(person) ?? []),
    outcome,
    outcomeLabel: outcomeLabel(definition, happening),
    comment: comment === null ? null : maskPersonalNumbersInText(comment),
    fieldsToCorrect: [...happening.fieldsToCorrect],
    message,
  };
}

function outcomeLabel(
  { userTasks }: CompiledDefinition,
  { elementId, outcome }: Happening,
): LocalizedText | null {
  const outcomes = userTasks.get(elementId ?? '')?.outcomes ?? [];
  return outcomes.find(({ value }) => value === outcome)?.label ?? null;
}

function nameIn({ elements }: CompiledDefinition, elementId: string | null): LocalizedText | null {
  return elements.get(elementId ?? '')?.name ?? null;
}
