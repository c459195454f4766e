import { workflowError, type ActorReference, type TemplateDetail, type Wording } from '../../../../contracts';
import { tidied, wordingChecksum } from '../../domain/words';
import type { WordingRecord } from '../ports';
import { refuseProblems } from './check-words';
import type { WordsDependencies } from './dependencies';
import { keepWording, lockedTemplate, refuseChanged } from './keep-wording';
import { messageVariables } from './message-variables';
import { flowsInForce, isUsed } from './template-uses';
import { templateDetail } from './template-view';

interface Author {
  readonly actor: ActorReference;
  /** Checksum of the words that the author started from. */
  readonly seen: string;
}

/**
 * Changes what a message says; the next one that is sent says it. Of two who start from the same words
 * exactly one saves.
 *
 * @throws TEMPLATE_NOT_FOUND, TEMPLATE_CHANGED, TEMPLATE_INVALID with `fields`
 */
export async function saveTemplate(
  dependencies: WordsDependencies,
  key: string,
  { words, ...author }: Author & { readonly words: Wording },
): Promise<TemplateDetail> {
  return dependencies.unitOfWork.run(() => replace(dependencies, key, tidied(words), 'edited', author));
}

/**
 * Brings words back: those that came with the installation, or those of an entry of the history.
 *
 * @throws as `saveTemplate`; TEMPLATE_NOT_SHIPPED, WORDING_NOT_FOUND
 */
export async function restoreTemplate(
  dependencies: WordsDependencies,
  key: string,
  { wording, ...author }: Author & { readonly wording?: string | undefined },
): Promise<TemplateDetail> {
  return dependencies.unitOfWork.run(async () => {
    const words = wording === undefined ? shipped(dependencies, key) : await kept(dependencies, key, wording);
    return replace(dependencies, key, tidied(words), wording === undefined ? 'shipped' : 'restored', author);
  });
}

/** Makes a message that flows can name from now on. @throws TEMPLATE_KEY_TAKEN, TEMPLATE_INVALID */
export async function createTemplate(
  dependencies: WordsDependencies,
  { key, words, actor }: { readonly key: string; readonly words: Wording; readonly actor: ActorReference },
): Promise<TemplateDetail> {
  return dependencies.unitOfWork.run(async () => {
    if (await dependencies.wordings.lock(key)) throw workflowError('TEMPLATE_KEY_TAKEN');
    const after = tidied(words);
    await refuseProblems(dependencies, after, messageVariables(dependencies, null, []));
    await dependencies.wordings.write(key, after);
    await keepWording(dependencies, key, { kind: 'created', before: null, after, actor });
    return templateDetail(dependencies, key);
  });
}

/** @throws TEMPLATE_NOT_FOUND, TEMPLATE_CHANGED, TEMPLATE_SHIPPED, TEMPLATE_IN_USE */
export async function deleteTemplate(
  dependencies: WordsDependencies,
  key: string,
  { seen, actor }: { readonly seen?: string | undefined; readonly actor: ActorReference },
): Promise<void> {
  await dependencies.unitOfWork.run(async () => {
    const template = await lockedTemplate(dependencies, key);
    if (seen !== undefined) await refuseChanged(dependencies, template, seen);
    await refuseNeeded(dependencies, key);
    await dependencies.wordings.remove(key);
    const { wording } = template;
    await keepWording(dependencies, key, { kind: 'removed', before: null, after: wording, actor });
  });
}

/** @throws TEMPLATE_SHIPPED, TEMPLATE_IN_USE when it must stay */
export async function refuseNeeded(dependencies: WordsDependencies, key: string): Promise<void> {
  if (dependencies.shippedWords.find(key)) throw workflowError('TEMPLATE_SHIPPED');
  if (await isUsed(dependencies, key)) throw workflowError('TEMPLATE_IN_USE');
}

async function replace(
  dependencies: WordsDependencies,
  key: string,
  after: Wording,
  kind: WordingRecord['kind'],
  { actor, seen }: Author,
): Promise<TemplateDetail> {
  const template = await lockedTemplate(dependencies, key);
  await refuseChanged(dependencies, template, seen);
  await refuseProblems(
    dependencies,
    after,
    messageVariables(dependencies, key, await flowsInForce(dependencies)),
  );
  // Nothing has changed: nothing is to be remembered.
  if (wordingChecksum(after) !== seen) {
    await dependencies.wordings.write(key, after);
    await keepWording(dependencies, key, { kind, before: template.wording, after, actor });
  }
  return templateDetail(dependencies, key);
}

function shipped({ shippedWords }: WordsDependencies, key: string): Wording {
  const wording = shippedWords.find(key);
  if (!wording) throw workflowError('TEMPLATE_NOT_SHIPPED');
  return wording;
}

async function kept({ wordingHistory }: WordsDependencies, key: string, id: string): Promise<Wording> {
  const entry = (await wordingHistory.of(key)).find(({ documentId }) => documentId === id);
  if (!entry) throw workflowError('WORDING_NOT_FOUND');
  return entry.wording;
}
