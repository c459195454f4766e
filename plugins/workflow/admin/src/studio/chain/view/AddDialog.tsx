import * as React from 'react';
import { ActionForm } from './ActionForm';
import { useChain } from './chain-context';
import { NoticeForm } from './NoticeForm';
import { PlanDialog } from './PlanDialog';
import { ReviewForm } from './ReviewForm';
import { useTexts } from '../../../api/use-texts';
import { Choices } from '../../../components/Choices';
import { planReview, planWork, type NewReview, type NewWork } from '../plan/insert';
import { stepsFor, type StepKind } from '../plan/offers';
import type { ChainItem } from '../reading/types';

interface Props {
  readonly before: ChainItem;
  readonly onClose: () => void;
}

/** A step at this place: first of which kind, then what that kind needs. */
export function AddDialog({ before, onClose }: Props) {
  const { t } = useTexts();
  const { chain, vocabulary } = useChain();
  const deciding = new Set(vocabulary.actions.filter(({ decides }) => decides).map(({ value }) => value));
  const kinds = stepsFor(chain, before, deciding);
  const [kind, setKind] = React.useState<StepKind>(kinds[0] ?? 'notice');
  const [review, setReview] = React.useState<NewReview | null>(null);
  const [work, setWork] = React.useState<NewWork | null>(null);
  const planned = () => {
    if (kind === 'review') return review && (() => planReview(chain, before, review));
    return work && (() => planWork(chain, before, work));
  };
  const name = (kind === 'review' ? review : work)?.name ?? '';
  return (
    <PlanDialog
      title={t('studio.chain.add.title')}
      confirm={t('studio.chain.add.confirm')}
      plan={planned()}
      done={t('studio.chain.done.added', { name })}
      onClose={onClose}
    >
      <Choices
        id="studio-chain-kind"
        label={t('studio.chain.add.kind')}
        value={kind}
        options={kinds.map((value) => ({
          value,
          label: t(`studio.chain.kind.${value}`),
          hint: t(`studio.chain.add.${value}`),
        }))}
        onChange={(chosen) => {
          setKind(chosen as StepKind);
          setWork(null);
        }}
      />
      {kind === 'review' ? <ReviewForm onChange={setReview} /> : null}
      {kind === 'notice' ? <NoticeForm onChange={setWork} /> : null}
      {kind === 'action' ? <ActionForm onChange={setWork} /> : null}
    </PlanDialog>
  );
}
