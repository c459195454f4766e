import { Box, Flex, Typography } from '@strapi/design-system';
import type { Problem } from '../../../../contracts';
import { useTexts } from '../../api/use-texts';
import { AlertBadge } from '../../components/AlertBadge';

interface Props {
  readonly problems: readonly Problem[];
  /** How an element is called; its id where nobody knows. */
  readonly nameOf?: (elementId: string) => string;
}

/** What the check has found, with the way out of each. */
export function ProblemList({ problems, nameOf = (id) => id }: Props) {
  const { t, say } = useTexts();
  if (problems.length === 0) return null;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
      {problems.map((problem, index) => (
        <Box key={`${problem.elementId} ${problem.rule} ${String(index)}`} tag="li">
          <Flex gap={2} alignItems="baseline">
            <AlertBadge tone={problem.severity === 'warning' ? 'warning' : 'danger'}>
              {t(problem.severity === 'warning' ? 'problem.warning' : 'problem.error')}
            </AlertBadge>
            <Typography>
              {problem.elementId === '' ? null : <strong>{`${nameOf(problem.elementId)}：`}</strong>}
              {say(problem.message)}
            </Typography>
          </Flex>
        </Box>
      ))}
    </Flex>
  );
}
