import { Box, Button, Flex, TextButton, Typography } from '@strapi/design-system';
import type { Vocabulary } from '../../../../contracts';
import { addStepAfter, canSwap, removeStep, swapSteps } from './edit-chain';
import type { ChainStep } from './read-chain';
import { useStepSummary } from './use-step-summary';
import { useTexts } from '../../api/use-texts';
import { idOf, namesOf } from '../../bpmn/moddle';
import type { Editor } from '../../bpmn/modeler/services';

interface Props {
  readonly editor: Editor;
  readonly vocabulary: Vocabulary;
  readonly steps: readonly ChainStep[];
  readonly index: number;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

/** One step: who, until when, what happens when it takes too long, and what can be done with it. */
export function ChainCard({ editor, vocabulary, steps, index, chosen, onChoose }: Props) {
  const { t } = useTexts();
  const summarize = useStepSummary(vocabulary);
  const step = steps[index];
  const [before, after] = [steps[index - 1], steps[index + 1]];
  if (!step) return null;
  const name = namesOf(step.task).chinese || idOf(step.task);
  const id = `studio-chain-${idOf(step.task)}`;
  return (
    <Box
      tag="section"
      aria-labelledby={id}
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      borderColor={chosen ? 'primary600' : 'neutral150'}
      padding={4}
    >
      <Flex justifyContent="space-between" gap={3} wrap="wrap">
        <Typography id={id} tag="h2" variant="delta">
          {t('studio.chain.step', { number: index + 1, name })}
        </Typography>
        <TextButton aria-pressed={chosen} onClick={onChoose}>
          {t('studio.chain.edit', { name })}
        </TextButton>
      </Flex>
      {summarize(step).map((line) => (
        <Typography key={line} tag="p" textColor="neutral700">
          {line}
        </Typography>
      ))}
      <Flex gap={2} wrap="wrap" paddingTop={3}>
        <Button size="S" variant="secondary" onClick={() => addStepAfter(editor, step)}>
          {t('studio.chain.add')}
        </Button>
        <Button
          size="S"
          variant="tertiary"
          disabled={!before || !canSwap(before, step)}
          onClick={() => (before ? swapSteps(editor, before, step) : undefined)}
        >
          {t('studio.chain.up')}
        </Button>
        <Button
          size="S"
          variant="tertiary"
          disabled={!after || !canSwap(step, after)}
          onClick={() => (after ? swapSteps(editor, step, after) : undefined)}
        >
          {t('studio.chain.down')}
        </Button>
        <Button
          size="S"
          variant="danger-light"
          disabled={steps.length === 1}
          onClick={() => removeStep(editor, step)}
        >
          {t('studio.chain.remove')}
        </Button>
      </Flex>
    </Box>
  );
}
