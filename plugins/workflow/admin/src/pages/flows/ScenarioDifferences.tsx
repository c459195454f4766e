import { Box, Flex, Typography } from '@strapi/design-system';
import type { LocalizedText } from '../../../../contracts';
import type { ApiFailure } from '../../api/api-error';
import { useTexts } from '../../api/use-texts';

/** A saved scenario that goes another way in the diagram that is to be deployed. */
interface DifferingScenario {
  readonly documentId: string;
  readonly name: string;
  readonly differences: readonly LocalizedText[];
}

export function differingScenarios({ details }: ApiFailure): readonly DifferingScenario[] {
  return Array.isArray(details.scenarios) ? (details.scenarios as readonly DifferingScenario[]) : [];
}

/** What saved scenarios do otherwise now, one after the other. */
export function ScenarioDifferences({ scenarios }: { readonly scenarios: readonly DifferingScenario[] }) {
  const { t, say } = useTexts();
  return (
    <Flex tag="section" aria-label={t('scenarios.differ')} direction="column" alignItems="stretch" gap={3}>
      {scenarios.map(({ documentId, name, differences }) => (
        <Box key={documentId}>
          <Typography tag="h3" fontWeight="bold">
            {name}
          </Typography>
          <ul>
            {differences.map((difference, index) => (
              <li key={String(index)}>
                <Typography>{say(difference)}</Typography>
              </li>
            ))}
          </ul>
        </Box>
      ))}
    </Flex>
  );
}
