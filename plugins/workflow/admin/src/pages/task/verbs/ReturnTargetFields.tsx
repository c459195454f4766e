import type { ReturnTarget } from '../../../../../contracts';
import { useTexts } from '../../../api/use-texts';
import { Choices } from '../../../components/Choices';
import type { VerbDraft } from '../../../lib/verbs';

export const TARGET_ID = 'verb-target';

interface Props {
  readonly targets: readonly ReturnTarget[];
  readonly draft: VerbDraft;
  readonly problem: string | undefined;
  readonly onChange: (change: Partial<VerbDraft>) => void;
}

/** To which earlier step a case goes back, and the way it takes from there. */
export function ReturnTargetFields({ targets, draft, problem, onChange }: Props) {
  const { t, say, exactTime } = useTexts();
  return (
    <>
      <Choices
        id={TARGET_ID}
        label={t('returnTo.target')}
        options={targets.map(({ taskDefinitionKey, name, completedAt, completedByName }) => ({
          value: taskDefinitionKey,
          label: say(name),
          hint: t('returnTo.decided', {
            name: completedByName ?? t('assignee.someone'),
            at: exactTime(completedAt),
          }),
        }))}
        value={draft.target}
        problem={problem}
        onChange={(target) => onChange({ target })}
      />
      <Choices
        id="verb-resume"
        label={t('returnTo.resume')}
        options={(['next', 'here'] as const).map((value) => ({
          value,
          label: t(`returnTo.resume.${value}`),
          hint: t(`returnTo.resume.${value}.hint`),
        }))}
        value={draft.resume}
        onChange={(resume) => onChange({ resume: resume === 'here' ? 'here' : 'next' })}
      />
    </>
  );
}
