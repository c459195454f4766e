import type { ActorReference } from '../../../../contracts';
import { workflowError } from '../../../../contracts';
import { identifyDiagram, type DiagramIdentity } from '../../engine';
import type { DraftRecord } from '../ports';
import type { StudioDependencies } from './dependencies';

export type DraftSource =
  | { readonly kind: 'definition'; readonly documentId: string }
  | { readonly kind: 'xml'; readonly xml: string };

/**
 * Takes a draft from a deployed version, or brings one in from a file. Whoever brings a file in is an author
 * of it; whoever takes a version has written nothing yet.
 *
 * @throws DEFINITION_NOT_FOUND, DRAFT_UNREADABLE with `problems`
 */
export async function createDraft(
  dependencies: StudioDependencies,
  input: { readonly title: string; readonly from: DraftSource; readonly actor: ActorReference },
): Promise<DraftRecord> {
  const { title, from, actor } = input;
  const { xml, basedOn } = await sourceOf(dependencies, from);
  const identity = await identified(xml);
  return dependencies.unitOfWork.run(async () => {
    const now = dependencies.clock.now();
    const draft: DraftRecord = {
      documentId: dependencies.identifiers.next(),
      ...identity,
      title,
      xml,
      revision: 0,
      basedOn,
      seenVersion: await newestVersion(dependencies, identity.key),
      editedBy: actor,
      editedAt: now,
      authors: from.kind === 'xml' ? [actor] : [],
      presence: [{ actor, seenAt: now.toISOString() }],
    };
    await dependencies.drafts.add(draft);
    return draft;
  });
}

/** What a diagram says it is. @throws DRAFT_UNREADABLE with `problems` when it says nothing */
export async function identified(xml: string): Promise<DiagramIdentity> {
  const { identity, problems } = await identifyDiagram(xml);
  if (!identity) throw workflowError('DRAFT_UNREADABLE', { problems });
  return identity;
}

export async function newestVersion(
  { deployed }: Pick<StudioDependencies, 'deployed'>,
  key: string,
): Promise<number> {
  return (await deployed.latest(key))?.version ?? 0;
}

async function sourceOf(
  { deployed }: StudioDependencies,
  from: DraftSource,
): Promise<Pick<DraftRecord, 'xml' | 'basedOn'>> {
  if (from.kind === 'xml') return { xml: from.xml, basedOn: null };
  const version = await deployed.find(from.documentId);
  if (!version) throw workflowError('DEFINITION_NOT_FOUND');
  return { xml: version.xml, basedOn: { documentId: version.documentId, version: version.version } };
}
