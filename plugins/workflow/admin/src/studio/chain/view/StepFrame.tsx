import type * as React from 'react';
import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { StepCard, StepHead } from './chain-styles';
import { useChain } from './chain-context';
import { stepId } from './use-chain-tools';
import { useWords } from './use-words';
import { useTexts } from '../../../api/use-texts';
import { idOf, type ModdleElement } from '../../../bpmn/moddle';

interface Props {
  readonly element: ModdleElement;
  readonly tone: 'review' | 'notice' | 'action' | 'edge';
  /** What kind of step it is, in a word. */
  readonly kind: string;
  readonly buttons?: React.ReactNode;
  readonly children?: React.ReactNode;
}

/** A card: its head selects the step, so that its properties are shown beside. */
export function StepFrame({ element, tone, kind, buttons, children }: Props) {
  const { t } = useTexts();
  const { vocabulary, selected, select } = useChain();
  const { nameOf } = useWords(vocabulary);
  const id = idOf(element);
  const [name, chosen] = [nameOf(element), selected === id];
  return (
    <StepCard
      role="group"
      aria-label={t('studio.chain.step', { kind, name })}
      $selected={chosen}
      $tone={tone}
    >
      <Flex justifyContent="space-between" alignItems="center" gap={2} paddingRight={2}>
        <StepHead id={stepId(id)} type="button" aria-pressed={chosen} onClick={() => select(id)}>
          <Flex gap={2}>
            <Badge>{kind}</Badge>
            <Typography fontWeight="bold" ellipsis>
              {name}
            </Typography>
          </Flex>
        </StepHead>
        {buttons ? <Flex gap={1}>{buttons}</Flex> : null}
      </Flex>
      {children ? (
        <Box paddingLeft={3} paddingRight={3} paddingBottom={3}>
          {children}
        </Box>
      ) : null}
    </StepCard>
  );
}
