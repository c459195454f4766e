import type { Problem } from '../../../../contracts';
import type { CompiledDefinition, MigrationObstacle } from '../../engine';
import texts from '../../translations/migration.json';

/** What keeps a case in its version, by element and in both languages. */
export function obstacleTexts(
  { elements }: CompiledDefinition,
  obstacles: readonly MigrationObstacle[],
): Problem[] {
  return obstacles.map(({ elementId, reason }) => {
    const name = elements.get(elementId)?.name ?? { 'zh-Hans': elementId, en: elementId };
    const { 'zh-Hans': chinese, en: english } = texts[reason];
    return {
      elementId,
      rule: `migration-${reason}`,
      message: {
        'zh-Hans': chinese.replace('{name}', name['zh-Hans'] || elementId),
        en: english.replace('{name}', name.en || elementId),
      },
    };
  });
}
