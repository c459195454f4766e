import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { useTexts } from '../../api/use-texts';
import type { DiagramStep } from '../../lib/diagram-steps';

const COLOUR = { current: 'primary', passed: 'success', ahead: 'neutral' } as const;

/** The diagram in words: where the case waits, and every step with what has become of it. */
export function StepList({ steps }: { readonly steps: readonly DiagramStep[] }) {
  const { t, say } = useTexts();
  // Nothing is known before the diagram is drawn.
  if (steps.length === 0) return null;
  const current = steps.filter((step) => step.state === 'current').map((step) => say(step.name));
  return (
    <>
      <Typography tag="p">
        {current.length > 0 ? t('diagram.waitsAt', { steps: current.join('、') }) : t('diagram.ended')}
      </Typography>
      <Box tag="details" paddingTop={2}>
        <Box tag="summary" cursor="pointer" paddingBottom={2}>
          <Typography textColor="primary600">{t('diagram.steps')}</Typography>
        </Box>
        <Flex tag="ol" gap={3} wrap="wrap">
          {steps.map((step) => (
            <Flex key={step.id} tag="li" gap={2} aria-current={step.state === 'current' ? 'step' : undefined}>
              <Typography>{say(step.name)}</Typography>
              <Badge variant={COLOUR[step.state]}>{t(`diagram.${step.state}`)}</Badge>
            </Flex>
          ))}
        </Flex>
      </Box>
    </>
  );
}
