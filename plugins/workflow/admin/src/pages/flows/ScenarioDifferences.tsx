import { Box, Flex, Typography } from '@strapi/design-system';
import type { ScenarioResult } from '../../../../contracts';
import type { ApiFailure } from '../../api/api-error';
import { useTexts } from '../../api/use-texts';

/** Saved scenarios that go another way in the diagram that is to be deployed. */
export function differingScenarios({ details }: ApiFailure): readonly ScenarioResult[] {
  return Array.isArray(details.scenarios) ? (details.scenarios as readonly ScenarioResult[]) : [];
}

/** What saved scenarios do otherwise now, one after the other. */
export function ScenarioDifferences({ scenarios }: { readonly scenarios: readonly ScenarioResult[] }) {
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
                <Typography>{say(difference.message)}</Typography>
              </li>
            ))}
          </ul>
        </Box>
      ))}
    </Flex>
  );
}
