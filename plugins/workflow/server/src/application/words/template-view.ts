import {
  workflowError,
  type TemplateDetail,
  type TemplateSummary,
  type TemplateUse,
} from '../../../../contracts';
import { tidied, wordingChecksum } from '../../domain/words';
import type { ActorNames, StoredTemplate, WordingRecord } from '../ports';
import type { WordsDependencies } from './dependencies';
import { messageVariables } from './message-variables';
import { flowsInForce, usesIn } from './template-uses';

/** Every template with its words and where flows send it. */
export async function listTemplates(dependencies: WordsDependencies): Promise<readonly TemplateSummary[]> {
  const templates = await dependencies.wordings.all();
  const newest = await dependencies.wordingHistory.newest();
  const uses = usesIn(await flowsInForce(dependencies));
  const known = await dependencies.names.namesOf([...new Set(newest.map(({ actor }) => actor))]);
  return templates.map((template) =>
    summaryOf(
      dependencies,
      template,
      uses.get(template.key) ?? [],
      newest.find(({ key }) => key === template.key),
      known,
    ),
  );
}

/** One template, what came with the installation, and what it may say. @throws TEMPLATE_NOT_FOUND */
export async function templateDetail(dependencies: WordsDependencies, key: string): Promise<TemplateDetail> {
  const template = await dependencies.wordings.find(key);
  if (!template) throw workflowError('TEMPLATE_NOT_FOUND');
  const [newest] = await dependencies.wordingHistory.of(key);
  const flows = await flowsInForce(dependencies);
  const known = await dependencies.names.namesOf(newest ? [newest.actor] : []);
  return {
    ...summaryOf(dependencies, template, usesIn(flows).get(key) ?? [], newest, known),
    shippedWords: dependencies.shippedWords.find(key),
    variables: [...messageVariables(dependencies, key, flows)],
  };
}

function summaryOf(
  { shippedWords }: Pick<WordsDependencies, 'shippedWords'>,
  { key, wording }: StoredTemplate,
  uses: readonly TemplateUse[],
  change: WordingRecord | undefined,
  names: Awaited<ReturnType<ActorNames['namesOf']>>,
): TemplateSummary {
  const shipped = shippedWords.find(key);
  const checksum = wordingChecksum(wording);
  const unedited = shipped !== null && wordingChecksum(tidied(shipped)) === checksum;
  return {
    key,
    words: wording,
    checksum,
    origin: shipped === null ? 'own' : unedited ? 'shipped' : 'edited',
    uses: [...uses],
    changedAt: change?.at.toISOString() ?? null,
    changedBy: change?.actor ?? null,
    changedByName: change ? (names.get(change.actor) ?? null) : null,
  };
}
