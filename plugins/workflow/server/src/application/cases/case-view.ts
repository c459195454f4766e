import { readableValue, type CaseView, type FilledField, type TimelineEntry } from '../../../../contracts';
import texts from '../../translations/history.json';
import type { ActorNames, HistoryEntry, HistoryType, InstanceRecord } from '../ports';
import type { CompiledDefinition } from '../../engine';
import type { StepDependencies } from '../step/dependencies';
import { WITHDRAW_SIGNAL } from './withdraw-case';
import { remindableFrom, waitingForOthers } from './remind-case';
import { waitingSteps } from './waiting-steps';

export type ViewDependencies = Pick<
  StepDependencies,
  'clock' | 'tasks' | 'timers' | 'history' | 'calendars' | 'definitions'
> & { readonly names: ActorNames };

/** What an applicant need not see: how the office works inside. */
const INTERNAL: ReadonlySet<HistoryType> = new Set([
  'task-claimed',
  'task-unclaimed',
  'action-run',
  'message-queued',
  'timer-fired',
  'task-cancelled',
  'task-assigned',
  'task-delegated',
  'task-resolved',
  'task-answered',
  'task-copied',
  'task-returned-to',
  'approver-added',
  'approver-removed',
  'approval-given',
  'comment-added',
  'incident-raised',
  'incident-retried',
]);

/** A case as its applicant sees it. Reads never resume an engine (design.md). */
export async function viewCase(dependencies: ViewDependencies, instance: InstanceRecord): Promise<CaseView> {
  const running = instance.endedAt === null && instance.status === 'running';
  const definition = await dependencies.definitions.compiled(instance.definitionId);
  const open = await dependencies.tasks.openOf(instance.documentId);
  const { timeZone } = await dependencies.calendars.current();
  const again = remindableFrom(instance, dependencies.clock.now(), timeZone);
  return {
    processInstanceId: instance.documentId,
    status: instance.status,
    startedAt: instance.startedAt,
    endedAt: instance.endedAt,
    timeline: await timelineOf(dependencies, instance, 'applicant'),
    canWithdraw: running && definition.signals.includes(WITHDRAW_SIGNAL),
    canRemind: running && waitingForOthers(open, instance.applicant).length > 0 && again === null,
    remindableFrom: running ? again : null,
    waitsAt: running ? waitingSteps(open, instance.applicant) : [],
    deadlines: (await dependencies.timers.of(instance.documentId)).map(({ elementId, dueAt }) => ({
      elementId,
      dueAt,
    })),
  };
}

/**
 * The history as people read it, oldest first.
 *
 * @param reader an applicant sees neither the office's inner steps nor anybody's name but their own: a case
 *   may have another side, whom it is not theirs to know; of what was filled in they see their own
 */
export async function timelineOf(
  dependencies: Pick<ViewDependencies, 'history' | 'names' | 'definitions'>,
  instance: InstanceRecord,
  reader: 'applicant' | 'reviewer',
): Promise<readonly TimelineEntry[]> {
  const definition = await dependencies.definitions.compiled(instance.definitionId);
  const entries = (await dependencies.history.of(instance.documentId)).filter(
    (entry) => reader === 'reviewer' || entry.public || !INTERNAL.has(entry.type),
  );
  const everybody = entries.flatMap(({ actor, people }) => [actor, ...people]);
  const names = await dependencies.names.namesOf([...new Set(everybody)]);
  return entries.map((entry) => {
    const hidden = reader === 'applicant' && !isOpenTo(instance, entry.actor);
    return {
      sequence: entry.sequence,
      at: entry.at.toISOString(),
      type: entry.type,
      label: labelOf(definition, entry),
      elementId: entry.elementId,
      actor: hidden ? null : entry.actor,
      actorName: hidden ? null : (names.get(entry.actor) ?? null),
      outcome: entry.outcome,
      comment: entry.comment,
      fieldsToCorrect: [...entry.fieldsToCorrect],
      fields: reader === 'reviewer' || entry.actor === instance.applicant ? filledIn(definition, entry) : [],
      people: entry.people.map((actor) => ({ actor, name: names.get(actor) ?? null })),
      attachments: [...entry.attachments],
    };
  });
}

/** In the order of the form; a field that the case's flow has no longer is called by its name. */
function filledIn({ form }: CompiledDefinition, entry: Pick<HistoryEntry, 'filledIn'>): FilledField[] {
  const placeOf = (name: string) => form.findIndex((field) => field.name === name);
  const names = Object.keys(entry.filledIn).sort((a, b) => placeOf(a) - placeOf(b));
  return names.map((name) => {
    const { label = { 'zh-Hans': name, en: name }, options = [] } = form[placeOf(name)] ?? {};
    return { name, label, text: readableValue({ options }, entry.filledIn[name] ?? null) };
  });
}

/** Whom an applicant may know to have acted. */
function isOpenTo({ applicant }: InstanceRecord, actor: HistoryEntry['actor']): boolean {
  return actor === applicant || actor === 'system';
}

function labelOf(definition: CompiledDefinition, entry: HistoryEntry) {
  const what = texts[entry.type];
  const element = entry.elementId === null ? undefined : definition.elements.get(entry.elementId)?.name;
  const outcome = definition.userTasks
    .get(entry.elementId ?? '')
    ?.outcomes.find((one) => one.value === entry.outcome)?.label;
  const target =
    entry.type === 'task-returned-to' ? definition.elements.get(entry.outcome ?? '')?.name : undefined;
  const words = (locale: 'zh-Hans' | 'en') =>
    [element?.[locale], outcome?.[locale] ?? what[locale], target?.[locale]]
      .filter(Boolean)
      .join(locale === 'en' ? ': ' : '：');
  return { 'zh-Hans': words('zh-Hans'), en: words('en') };
}
