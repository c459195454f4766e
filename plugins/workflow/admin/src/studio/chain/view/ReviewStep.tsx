import { Flex, IconButton, TextButton } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Trash } from '@strapi/icons';
import { useChain } from './chain-context';
import { CountersignChoice } from './CountersignChoice';
import { ReviewFacts } from './ReviewFacts';
import { StepFrame } from './StepFrame';
import { useWords } from './use-words';
import { useTexts } from '../../../api/use-texts';
import { neighbourIn, planMove, type Direction } from '../plan/move';
import { planNoSkip } from '../plan/skip';
import type { ReviewItem } from '../reading/types';

/** A step for people: who, until when, what they may decide and where that leads. */
export function ReviewStep({ item }: { readonly item: ReviewItem }) {
  const { t } = useTexts();
  const { vocabulary, open, run } = useChain();
  const name = useWords(vocabulary).nameOf(item.element);
  return (
    <StepFrame
      element={item.element}
      tone="review"
      kind={t('studio.chain.kind.review')}
      buttons={
        <>
          <MoveButton item={item} direction="up" />
          <MoveButton item={item} direction="down" />
          <IconButton
            size="S"
            variant="ghost"
            label={t('studio.chain.remove', { name })}
            onClick={() => open({ kind: 'remove', item })}
          >
            <Trash />
          </IconButton>
        </>
      }
    >
      <ReviewFacts item={item} />
      <Flex gap={4} paddingTop={2} wrap="wrap" alignItems="flex-end">
        <CountersignChoice item={item} />
        <TextButton onClick={() => open({ kind: 'skip', item })}>
          {t(item.skip ? 'studio.chain.skip.change' : 'studio.chain.skip.add')}
        </TextButton>
        {item.skip ? (
          <TextButton onClick={() => run(planNoSkip(item), t('studio.chain.done.noSkip', { name }))}>
            {t('studio.chain.skip.remove')}
          </TextButton>
        ) : null}
      </Flex>
    </StepFrame>
  );
}

function MoveButton({ item, direction }: { readonly item: ReviewItem; readonly direction: Direction }) {
  const { t } = useTexts();
  const { chain, run, vocabulary } = useChain();
  const name = useWords(vocabulary).nameOf(item.element);
  return (
    <IconButton
      size="S"
      variant="ghost"
      label={t(`studio.chain.move.${direction}`, { name })}
      disabled={neighbourIn(chain, item, direction) === null}
      onClick={() => run(planMove(chain, item, direction), t(`studio.chain.done.${direction}`, { name }))}
    >
      {direction === 'up' ? <ArrowUp /> : <ArrowDown />}
    </IconButton>
  );
}
