import { Flex, Loader, Typography } from '@strapi/design-system';
import { BulkProgress } from './BulkProgress';
import { BulkResultDialog } from './BulkResultDialog';
import type { BulkResult, TaskRow } from '../../../../contracts';
import { readApiError } from '../../api/api-error';
import { useBulkDecision, type BulkDeciding } from '../../api/use-bulk-decision';
import { useSharedOutcomes, type SharedOutcomes } from '../../api/use-shared-outcomes';
import { useTexts } from '../../api/use-texts';
import { Choices } from '../../components/Choices';
import { FormDialog } from '../../components/FormDialog';
import { LongText } from '../../components/LongText';
import { focusFirst } from '../../lib/focus';

const OUTCOME_ID = 'bulk-outcome';
const OPINION_ID = 'bulk-opinion';

interface Props {
  readonly tasks: readonly TaskRow[];
  readonly fields: readonly string[];
  readonly onClose: (results: readonly BulkResult[]) => void;
  readonly onCloseAutoFocus: (event: Event) => void;
}

/** One outcome and one opinion for all of the tasks, and afterwards what came of each. */
export function BulkDialog({ tasks, fields, onClose, onCloseAutoFocus }: Props) {
  const { t, say } = useTexts();
  const shared = useSharedOutcomes(tasks);
  const outcomes = shared.outcomes ?? [];
  const deciding = useBulkDecision(tasks, outcomes);
  const { draft, failure, sending, results, send } = deciding;
  const chosen = outcomes.find(({ value }) => value === draft.outcome);
  const close = () => onClose(results);
  if (results.length === tasks.length && !sending && !failure) {
    return (
      <BulkResultDialog
        tasks={tasks}
        fields={fields}
        outcome={chosen}
        results={results}
        onClose={close}
        onCloseAutoFocus={onCloseAutoFocus}
      />
    );
  }
  const submit = () =>
    void send().then((problems) => {
      if (problems.outcome) focusFirst(OUTCOME_ID);
      else if (problems.comment) focusFirst(OPINION_ID);
    });
  return (
    <FormDialog
      title={t('bulk.title', { count: tasks.length })}
      confirm={chosen ? t('decision.confirm', { outcome: say(chosen.label) }) : t('bulk.confirm')}
      sending={sending}
      ready={outcomes.length > 0}
      failure={failure}
      onSubmit={submit}
      onClose={close}
      // The results take its place with the focus in them.
      onCloseAutoFocus={results.length === tasks.length ? keepFocus : onCloseAutoFocus}
    >
      <BulkFields shared={shared} deciding={deciding} />
      {sending || results.length > 0 ? <BulkProgress done={results.length} total={tasks.length} /> : null}
    </FormDialog>
  );
}

function keepFocus(event: Event): void {
  event.preventDefault();
}

interface FieldsProps {
  readonly shared: SharedOutcomes;
  readonly deciding: BulkDeciding;
}

/** What was sent stays as it is: the tasks that are still to be answered get the same decision. */
function BulkFields({ shared: { outcomes, error }, deciding }: FieldsProps) {
  const { t, say } = useTexts();
  const { draft, change, problems, sending, results } = deciding;
  const sent = sending || results.length > 0;
  if (error) return <Typography role="alert">{readApiError(error).message || t('error.load')}</Typography>;
  if (!outcomes) {
    return (
      <Flex justifyContent="center">
        <Loader>{t('loading')}</Loader>
      </Flex>
    );
  }
  if (outcomes.length === 0) return <Typography role="alert">{t('bulk.nothingShared')}</Typography>;
  return (
    <>
      <Choices
        id={OUTCOME_ID}
        label={t('decision.outcomes')}
        options={outcomes.map(({ value, label }) => ({ value, label: say(label) }))}
        value={draft.outcome}
        disabled={sent}
        problem={problems.outcome && t(`problem.${problems.outcome}`)}
        onChange={(outcome) => change({ outcome })}
      />
      <LongText
        id={OPINION_ID}
        label={t('opinion.label')}
        hint={t('bulk.opinionHint')}
        value={draft.comment}
        required={outcomes.some(({ value, commentRequired }) => commentRequired && value === draft.outcome)}
        disabled={sent}
        problem={problems.comment}
        onChange={(comment) => change({ comment })}
      />
    </>
  );
}
