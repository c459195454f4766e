import { Typography } from '@strapi/design-system';
import { useChain } from './chain-context';
import { PlanDialog } from './PlanDialog';
import { useWords } from './use-words';
import { useTexts } from '../../../api/use-texts';
import { textOf } from '../../../bpmn/moddle';
import { planRemoveReview, planRemoveWork } from '../plan/remove';
import type { Planned } from '../plan/types';
import type { Chain, ChainItem } from '../reading/types';

interface Props {
  readonly item: ChainItem;
  readonly onClose: () => void;
}

/** What goes with a step is said before it goes. */
export function RemoveDialog({ item, onClose }: Props) {
  const { t } = useTexts();
  const { chain, vocabulary } = useChain();
  const name = useWords(vocabulary).nameOf(item.element);
  const action = textOf(item.element, 'action');
  const decides = vocabulary.actions.some((one) => one.value === action && one.decides);
  return (
    <PlanDialog
      title={t('studio.chain.remove', { name })}
      confirm={t('studio.chain.removeDialog.confirm')}
      plan={() => planOf(chain, item)}
      done={t('studio.chain.done.removed', { name })}
      onClose={onClose}
    >
      <Typography>{t(`studio.chain.removeDialog.${decides ? 'deciding' : item.kind}`)}</Typography>
    </PlanDialog>
  );
}

function planOf(chain: Chain, item: ChainItem): Planned {
  if (item.kind === 'review') return planRemoveReview(chain, item);
  if (item.kind === 'notice' || item.kind === 'action') return planRemoveWork(chain, item);
  return { kind: 'refused', refusal: 'no-neighbour' };
}
