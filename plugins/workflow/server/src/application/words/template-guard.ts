import { TEMPLATE_KEY, workflowError, type ActorReference, type Wording } from '../../../../contracts';
import { NO_WORDS, withWords, withoutBlanks, wordingChecksum } from '../../domain/words';
import type { TemplateGuard, WordingRecord } from '../ports';
import { refuseNeeded } from './change-template';
import { refuseProblems } from './check-words';
import type { WordsDependencies } from './dependencies';
import { keepWording } from './keep-wording';
import { messageVariables } from './message-variables';
import { flowsInForce } from './template-uses';

const NOTHING_YET: Wording = { 'zh-Hans': NO_WORDS, en: NO_WORDS };

/**
 * Holds every other door to the templates to the studio's rules: a text that cannot be sent would keep
 * reviewers from deciding, whoever wrote it where. What the installation itself ships is not asked.
 */
export function templateGuard(dependencies: WordsDependencies): TemplateGuard {
  const { unitOfWork, wordings } = dependencies;
  return {
    change: ({ key, locale, words, isNew, actor }, write) =>
      unitOfWork.run(async () => {
        const before = (await wordings.lock(key))?.wording ?? null;
        const after = withWords(before ?? NOTHING_YET, locale, withoutBlanks(words));
        if (actor !== null) {
          if (isNew) refuseKey(key, before);
          const variables = messageVariables(dependencies, key, await flowsInForce(dependencies));
          await refuseProblems(dependencies, after, variables, [locale]);
        }
        const written = await write();
        if (isWorthKeeping(before, after, actor) && !shipsAnew(before, locale, actor))
          await keepWording(dependencies, key, { ...kindOf(before, actor), before, after });
        return written;
      }),
    remove: ({ key, actor }, write) =>
      unitOfWork.run(async () => {
        const template = await wordings.lock(key);
        if (actor !== null) await refuseNeeded(dependencies, key);
        const written = await write();
        if (template) {
          const after = template.wording;
          const kind = 'removed' as const;
          await keepWording(dependencies, key, { kind, before: null, after, actor: actor ?? 'system' });
        }
        return written;
      }),
  };
}

function refuseKey(key: string, taken: Wording | null): void {
  if (taken) throw workflowError('TEMPLATE_KEY_TAKEN');
  if (!TEMPLATE_KEY.test(key)) throw workflowError('TEMPLATE_KEY_FIXED');
}

/** Shipped words are known as such until somebody edits them. */
function isWorthKeeping(before: Wording | null, after: Wording, actor: ActorReference | null): boolean {
  if (before === null) return actor !== null;
  return wordingChecksum(before) !== wordingChecksum(after);
}

/** Whether the installation brings a language in that the template did not have. */
function shipsAnew(before: Wording | null, locale: 'zh-Hans' | 'en', actor: ActorReference | null): boolean {
  return (
    actor === null &&
    wordingChecksum(before ?? NOTHING_YET) ===
      wordingChecksum(withWords(before ?? NOTHING_YET, locale, NO_WORDS))
  );
}

function kindOf(
  before: Wording | null,
  actor: ActorReference | null,
): { readonly kind: WordingRecord['kind']; readonly actor: ActorReference } {
  if (actor === null) return { kind: 'shipped', actor: 'system' };
  return { kind: before === null ? 'created' : 'edited', actor };
}
