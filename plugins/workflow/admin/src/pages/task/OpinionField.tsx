import { OPINION_ID } from './decision-focus';
import { useTexts } from '../../api/use-texts';
import { LongText } from '../../components/LongText';
import type { DraftProblems } from '../../lib/decision';

interface Props {
  readonly value: string;
  readonly required: boolean;
  readonly problem: DraftProblems['comment'];
  readonly onChange: (value: string) => void;
}

/** The opinion that comes with a decision. */
export function OpinionField(props: Props) {
  const { t } = useTexts();
  return <LongText id={OPINION_ID} label={t('opinion.label')} hint={t('opinion.hint')} {...props} />;
}
