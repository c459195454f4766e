import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { z } from 'zod';
import { fieldProblemSchema, problemSchema } from '../../../../../contracts';
import { useTrialTools } from './trial-context';
import { useTexts } from '../../../api/use-texts';
import { AlertBadge } from '../../../components/AlertBadge';
import { isError } from '../../model/problem-marks';
import type { TrialFailure } from '../model/trial';

const problemsSchema = z.object({ problems: z.array(problemSchema) });
const fieldsSchema = z.object({ fields: z.array(fieldProblemSchema) });

/** Why a try did not go on, in words; what it had come to before is still shown. */
export function TrialFailureNotice({ failure }: { readonly failure: TrialFailure }) {
  const { t } = useTexts();
  const { details } = failure.failure;
  return (
    <Box role="alert" background="neutral0" borderColor="danger600" hasRadius padding={4}>
      <Typography tag="h2" fontWeight="bold" textColor="danger700">
        <Title failure={failure} />
      </Typography>
      <Reason failure={failure} />
      <Problems details={details} />
      {failure.kind === 'move' && failure.move !== null ? (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {t('trial.failure.kept')}
        </Typography>
      ) : null}
    </Box>
  );
}

function Title({ failure }: { readonly failure: TrialFailure }) {
  const { t } = useTexts();
  const { words } = useTrialTools();
  if (failure.kind === 'refused') return <>{t('trial.failure.refused')}</>;
  if (failure.move === null) return <>{t('trial.failure.start')}</>;
  return <>{t('trial.failure.move', { move: words.moveText(failure.move) })}</>;
}

function Reason({ failure }: { readonly failure: TrialFailure }) {
  const { t, say } = useTexts();
  const { kind, failure: reason } = failure;
  const text =
    kind === 'move'
      ? say(reason.message)
      : reason.code === 'NETWORK'
        ? t('error.unanswered')
        : reason.message || t('error.unknown');
  return <Typography tag="p">{text}</Typography>;
}

/** What the check found, each with the way to its element; and what is wrong with fields. */
function Problems({ details }: { readonly details: Readonly<Record<string, unknown>> }) {
  const { t, say } = useTexts();
  const { view, words } = useTrialTools();
  const problems = problemsSchema.safeParse(details).data?.problems ?? [];
  const fields = fieldsSchema.safeParse(details).data?.fields ?? [];
  if (problems.length + fields.length === 0) return null;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={2}>
      {problems.map((problem, index) => (
        <Flex key={`${problem.elementId} ${String(index)}`} tag="li" gap={2} wrap="wrap">
          <AlertBadge tone={isError(problem) ? 'danger' : 'warning'}>
            {t(isError(problem) ? 'problem.error' : 'problem.warning')}
          </AlertBadge>
          <Typography>{say(problem.message)}</Typography>
          {view.modeler.get('elementRegistry').get(problem.elementId) ? (
            <TextButton onClick={() => view.showOnDiagram(problem.elementId)}>
              {t('trial.failure.show', { name: words.nameOf(problem.elementId) })}
            </TextButton>
          ) : null}
        </Flex>
      ))}
      {fields.map(({ field, message }) => (
        <li key={field}>
          <Typography>{say(message)}</Typography>
        </li>
      ))}
    </Flex>
  );
}
