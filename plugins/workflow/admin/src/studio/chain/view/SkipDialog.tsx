import * as React from 'react';
import { Typography } from '@strapi/design-system';
import { useChain } from './chain-context';
import { PlanDialog } from './PlanDialog';
import { useWords } from './use-words';
import { useTexts } from '../../../api/use-texts';
import { readCondition } from '../../model/conditions';
import { FeelField } from '../../panel/fields/FeelField';
import { ConditionRows } from '../../panel/sections/ConditionRows';
import { planSkip } from '../plan/skip';
import type { ReviewItem } from '../reading/types';

interface Props {
  readonly item: ReviewItem;
  readonly onClose: () => void;
}

/** When a step is left out: rows to choose from, or an expression where rows cannot say it. */
export function SkipDialog({ item, onClose }: Props) {
  const { t } = useTexts();
  const { chain, vocabulary } = useChain();
  const name = useWords(vocabulary).nameOf(item.element);
  const written = item.skip?.condition ?? '';
  const [condition, setCondition] = React.useState(written);
  const rows = condition === '' ? { join: 'and' as const, rows: [] } : readCondition(condition);
  const complete = condition.trim() !== '';
  return (
    <PlanDialog
      title={t('studio.chain.skip.title', { name })}
      confirm={t('studio.chain.skip.confirm')}
      plan={complete ? () => planSkip(chain, item, condition.trim()) : null}
      done={t('studio.chain.done.skip', { name })}
      onClose={onClose}
    >
      <Typography textColor="neutral600">{t('studio.chain.skip.hint')}</Typography>
      {rows ? (
        <ConditionRows condition={rows} onChange={setCondition} />
      ) : (
        <FeelField
          id="studio-chain-condition"
          label={t('studio.condition.expression')}
          hint={t('studio.condition.notRows')}
          value={condition}
          onCommit={setCondition}
        />
      )}
    </PlanDialog>
  );
}
