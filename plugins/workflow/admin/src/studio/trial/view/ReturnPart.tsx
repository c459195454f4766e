import { Box, Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import type { DryRunTask } from '../../../../../contracts';
import { useTexts } from '../../../api/use-texts';
import { Choices } from '../../../components/Choices';
import type { DraftProblems } from '../../../lib/decision';
import type { Answering } from '../model/answering';

/** The applicant's own turn among the steps that a return may name; an element's id has no such letter. */
const APPLICANT = '@';

interface Props {
  readonly id: string;
  readonly task: DryRunTask;
  readonly answering: Answering;
  readonly problem: DraftProblems['fieldsToCorrect'];
  readonly onChange: (change: Partial<Answering>) => void;
  readonly onConfirm: () => void;
}

/** To whom a case goes back, and what is to be corrected. */
export function ReturnPart({ id, task, answering, problem, onChange, onConfirm }: Props) {
  const { t, say } = useTexts();
  const { target, resume } = answering;
  const targets = [
    ...(task.returnOffered ? [{ value: APPLICANT, label: t('trial.return.applicant') }] : []),
    ...task.returnTargets.map(({ elementId, name }) => ({ value: elementId, label: say(name) })),
  ];
  return (
    <Box id={id}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        {targets.length > 1 ? (
          <Choices
            id={`${id}-target`}
            label={t('returnTo.target')}
            options={targets}
            value={target ?? APPLICANT}
            onChange={(value) => onChange({ target: value === APPLICANT ? null : value })}
          />
        ) : null}
        {target === null ? (
          <FieldsToCorrect id={id} task={task} answering={answering} problem={problem} onChange={onChange} />
        ) : (
          <Choices
            id={`${id}-resume`}
            label={t('returnTo.resume')}
            options={(['next', 'here'] as const).map((value) => ({
              value,
              label: t(`returnTo.resume.${value}`),
            }))}
            value={resume}
            onChange={(value) => onChange({ resume: value === 'here' ? 'here' : 'next' })}
          />
        )}
        <Flex>
          <Button onClick={onConfirm}>{t('trial.return.confirm')}</Button>
        </Flex>
      </Flex>
    </Box>
  );
}

type FieldsProps = Omit<Props, 'onConfirm'>;

function FieldsToCorrect({ id, task, answering, problem, onChange }: FieldsProps) {
  const { t, say } = useTexts();
  const { fieldsToCorrect: chosen } = answering;
  const correctable = task.fields.filter((field) => field.correctable);
  const toggle = (name: string, on: boolean) => {
    const names = correctable.map((field) => field.name);
    onChange({ fieldsToCorrect: names.filter((one) => (one === name ? on : chosen.includes(one))) });
  };
  return (
    <Box
      tag="fieldset"
      borderWidth={0}
      padding={0}
      margin={0}
      aria-describedby={problem ? `${id}-problem` : undefined}
    >
      <Typography tag="legend" variant="pi" fontWeight="bold">
        {t('return.fields')}
      </Typography>
      <Flex gap={3} wrap="wrap" paddingTop={2}>
        {correctable.map(({ name, label }) => (
          <Checkbox
            key={name}
            checked={chosen.includes(name)}
            onCheckedChange={(checked) => toggle(name, checked === true)}
          >
            {say(label)}
          </Checkbox>
        ))}
      </Flex>
      {problem ? (
        <Typography id={`${id}-problem`} role="alert" variant="pi" textColor="danger600">
          {t(`problem.${problem}`)}
        </Typography>
      ) : null}
    </Box>
  );
}
