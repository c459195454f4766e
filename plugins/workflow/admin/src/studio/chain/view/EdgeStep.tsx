import { Typography } from '@strapi/design-system';
import { useChain } from './chain-context';
import { StepFrame } from './StepFrame';
import { useWords } from './use-words';
import { useTexts } from '../../../api/use-texts';
import type { EdgeItem } from '../reading/types';

/** Where the chain starts and ends; and, before the end of the whole, how the review itself ended. */
export function EdgeStep({ item }: { readonly item: EdgeItem }) {
  const { t } = useTexts();
  const { chain, vocabulary } = useChain();
  const { nameOf } = useWords(vocabulary);
  const inner = item.kind === 'end' && item.element.$parent === chain.frame;
  const { withdrawals } = chain;
  return (
    <StepFrame
      element={item.element}
      tone="edge"
      kind={t(`studio.chain.kind.${inner ? 'result' : item.kind}`)}
    >
      {item.kind === 'start' && withdrawals.length > 0 ? (
        <Typography variant="pi" textColor="neutral600">
          {t('studio.chain.withdrawals', {
            names: withdrawals.map(nameOf).join(t('studio.chain.comma')),
          })}
        </Typography>
      ) : null}
      {inner ? (
        <Typography variant="pi" textColor="neutral600">
          {t('studio.chain.afterResult')}
        </Typography>
      ) : null}
    </StepFrame>
  );
}
