import { IconButton, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { useChain } from './chain-context';
import { StepFrame } from './StepFrame';
import { useWords } from './use-words';
import { useTexts } from '../../../api/use-texts';
import type { WorkItem } from '../reading/types';

/** What the machine does by itself at this place. */
export function WorkStep({ item }: { readonly item: WorkItem }) {
  const { t } = useTexts();
  const { vocabulary, open } = useChain();
  const { nameOf, work } = useWords(vocabulary);
  const text = work(item.element);
  return (
    <StepFrame
      element={item.element}
      tone={item.kind}
      kind={t(`studio.chain.kind.${item.kind}`)}
      buttons={
        <IconButton
          size="S"
          variant="ghost"
          label={t('studio.chain.remove', { name: nameOf(item.element) })}
          onClick={() => open({ kind: 'remove', item })}
        >
          <Trash />
        </IconButton>
      }
    >
      <Typography variant="pi">{text || t('studio.chain.nothing')}</Typography>
    </StepFrame>
  );
}
