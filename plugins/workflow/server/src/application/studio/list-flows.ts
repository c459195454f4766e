import type { ActorReference, DraftSummary, Flow, FlowEvent, LocalizedText } from '../../../../contracts';
import type { DefinitionRecord, DraftRecord, FlowEventRecord } from '../ports';
import type { StudioDependencies } from './dependencies';
import { draftSummaries } from './draft-view';

type Version = Omit<DefinitionRecord, 'xml'>;
const EVENTS_SHOWN = 50;

/** Every flow with its versions, newest first, its drafts and what was done to it; without diagrams. */
export async function listFlows(dependencies: StudioDependencies): Promise<readonly Flow[]> {
  const { deployed, drafts, events, instances, names } = dependencies;
  const versions = await deployed.all();
  const open = await drafts.all();
  const done = await events.newest(EVENTS_SHOWN);
  const running = await instances.running();
  const people = new Set([...versions.map((one) => one.deployedBy), ...done.map((one) => one.actor)]);
  const known = await names.namesOf([...people]);
  const nameOf = (actor: ActorReference) => known.get(actor) ?? null;
  const summaries = new Map<string, DraftSummary>(
    (await draftSummaries(dependencies, open)).map((summary) => [summary.documentId, summary]),
  );
  return keysOf(versions, open).map((key) => {
    const own = versions.filter((version) => version.key === key).reverse();
    const ownDrafts = open.filter((draft) => draft.key === key);
    return {
      key,
      name: nameIn(key, own, ownDrafts),
      versions: own.map((version) => versionView(version, nameOf, running.get(version.documentId) ?? 0)),
      drafts: ownDrafts.flatMap(({ documentId }) => summaries.get(documentId) ?? []),
      events: done.filter((event) => event.key === key).map((event) => eventView(event, nameOf)),
    };
  });
}

function keysOf(
  versions: readonly Version[],
  drafts: readonly Omit<DraftRecord, 'xml'>[],
): readonly string[] {
  return [...new Set([...versions, ...drafts].map(({ key }) => key))].sort();
}

/** As it is deployed; a flow that never was goes by its newest draft. */
function nameIn(
  key: string,
  versions: readonly Version[],
  drafts: readonly Omit<DraftRecord, 'xml'>[],
): LocalizedText {
  return versions[0]?.name ?? drafts.at(-1)?.name ?? { 'zh-Hans': key, en: key };
}

type NameOf = (actor: ActorReference) => string | null;

function versionView(version: Version, nameOf: NameOf, runningCases: number): Flow['versions'][number] {
  const { documentId, key, version: number, name, origin, state, note, deployedBy, deployedAt } = version;
  return {
    documentId,
    key,
    version: number,
    name,
    origin,
    // What an older version once was says nothing: cases start on the newest only.
    state,
    deployedAt: deployedAt.toISOString(),
    note,
    deployedBy,
    deployedByName: nameOf(deployedBy),
    runningCases,
  };
}

function eventView({ kind, version, at, actor, note }: FlowEventRecord, nameOf: NameOf): FlowEvent {
  return { kind, version, at: at.toISOString(), actor, actorName: nameOf(actor), note };
}
