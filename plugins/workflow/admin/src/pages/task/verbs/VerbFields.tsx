import { AttachmentsField } from './AttachmentsField';
import { PeopleField } from './PeopleField';
import { PeopleList } from './PeopleList';
import { ReturnTargetFields } from './ReturnTargetFields';
import { approverPositions, type ReturnTarget, type TaskDetail } from '../../../../../contracts';
import type { CarryingOut } from '../../../api/use-verb';
import { useTexts } from '../../../api/use-texts';
import { useMayUpload } from '../../../api/use-upload';
import { Choices } from '../../../components/Choices';
import { LongText } from '../../../components/LongText';
import { awaitedApprovers, FILES_LIMIT, peopleOf, wordsRequired, type Verb } from '../../../lib/verbs';

export const WORDS_ID = 'verb-words';

interface Props {
  readonly task: TaskDetail;
  readonly verb: Verb;
  readonly targets: readonly ReturnTarget[];
  readonly carrying: CarryingOut;
}

/** What a verb asks for: people, how they take part, where to, and words. */
export function VerbFields({ task, verb, targets, carrying }: Props) {
  const { t } = useTexts();
  const { draft, change, problems } = carrying;
  return (
    <>
      <People task={task} verb={verb} carrying={carrying} />
      {verb === 'addApprover' ? (
        <Choices
          id="verb-position"
          label={t('approver.position')}
          options={approverPositions.map((value) => ({
            value,
            label: t(`approver.${value}`),
            hint: t(`approver.${value}.hint`),
          }))}
          value={draft.position}
          onChange={(chosen) => {
            const position = approverPositions.find((one) => one === chosen);
            if (position) change({ position });
          }}
        />
      ) : null}
      {verb === 'returnTo' ? (
        <ReturnTargetFields
          targets={targets}
          draft={draft}
          problem={problems.target && t(`problem.${problems.target}`)}
          onChange={change}
        />
      ) : null}
      <LongText
        id={WORDS_ID}
        label={t(`verb.${verb}.words`)}
        value={draft.comment}
        required={wordsRequired(verb)}
        problem={problems.comment}
        onChange={(comment) => change({ comment })}
      />
      {verb === 'comment' ? <Remark carrying={carrying} /> : null}
    </>
  );
}

/** Whom it is about: of those who could do the task, or of those who were asked already. */
function People({ task, verb, carrying }: Omit<Props, 'targets'>) {
  const { t } = useTexts();
  const { draft, change, problems } = carrying;
  const many = peopleOf(verb);
  if (many === 'nobody') return null;
  const field = {
    several: many === 'several',
    chosen: draft.people,
    problem: problems.people && t(`problem.${problems.people}`),
    onChange: (people: typeof draft.people) => change({ people }),
  };
  return verb === 'removeApprover' ? (
    <PeopleList {...field} people={awaitedApprovers(task)} />
  ) : (
    <PeopleField {...field} taskId={task.documentId} />
  );
}

/** What goes with a comment, and who may read it. */
function Remark({ carrying: { draft, change, problems } }: Pick<Props, 'carrying'>) {
  const { t } = useTexts();
  return (
    <>
      {useMayUpload() ? (
        <AttachmentsField
          files={draft.files}
          uploading={draft.uploading}
          problem={problems.files && t(`problem.${problems.files}`, { limit: FILES_LIMIT })}
          onChange={change}
        />
      ) : null}
      <Choices
        id="verb-readers"
        label={t('comment.readers')}
        options={[
          { value: 'reviewers', label: t('comment.reviewers') },
          { value: 'everybody', label: t('comment.everybody') },
        ]}
        value={draft.isPublic ? 'everybody' : 'reviewers'}
        onChange={(readers) => change({ isPublic: readers === 'everybody' })}
      />
    </>
  );
}
