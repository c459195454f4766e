import type { ActorReference, Draft, DraftSummary } from '../../../../contracts';
import type { ActorNames, Clock, DraftRecord, Presence } from '../ports';

type Summarised = Omit<DraftRecord, 'xml'>;
type ViewDependencies = { readonly clock: Clock; readonly names: ActorNames };

/** Whoever was not seen for longer has closed the page, or their connection is gone. */
const PRESENT_MILLISECONDS = 60_000;

/** @returns those who have the draft open at this moment */
export function presentIn({ presence }: Pick<DraftRecord, 'presence'>, now: Date): readonly Presence[] {
  return presence.filter(({ seenAt }) => now.getTime() - Date.parse(seenAt) <= PRESENT_MILLISECONDS);
}

/** @returns the presence with this person seen now, and without those who have gone */
export function seen(draft: DraftRecord, actor: ActorReference, now: Date): readonly Presence[] {
  const others = presentIn(draft, now).filter((one) => one.actor !== actor);
  return [...others, { actor, seenAt: now.toISOString() }];
}

/** Drafts as lists show them, with everybody's names. */
export async function draftSummaries(
  { clock, names }: ViewDependencies,
  drafts: readonly Summarised[],
): Promise<readonly DraftSummary[]> {
  const now = clock.now();
  const known = await names.namesOf([
    ...new Set(
      drafts.flatMap((draft) => [draft.editedBy, ...presentIn(draft, now).map(({ actor }) => actor)]),
    ),
  ]);
  const nameOf = (actor: ActorReference) => known.get(actor) ?? null;
  return drafts.map((draft) => ({
    documentId: draft.documentId,
    key: draft.key,
    title: draft.title,
    revision: draft.revision,
    basedOn: draft.basedOn,
    editedBy: draft.editedBy,
    editedByName: nameOf(draft.editedBy),
    editedAt: draft.editedAt.toISOString(),
    editors: presentIn(draft, now).map(({ actor, seenAt }) => ({ actor, name: nameOf(actor), seenAt })),
  }));
}

export async function draftSummary(dependencies: ViewDependencies, draft: Summarised): Promise<DraftSummary> {
  const [summary] = await draftSummaries(dependencies, [draft]);
  if (!summary) throw new Error('One draft has one summary');
  return summary;
}

/** A draft with its diagram. */
export async function draftView(dependencies: ViewDependencies, draft: DraftRecord): Promise<Draft> {
  return { ...(await draftSummary(dependencies, draft)), xml: draft.xml };
}
