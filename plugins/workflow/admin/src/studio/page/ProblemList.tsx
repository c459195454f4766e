import { Box, Flex, Typography } from '@strapi/design-system';
import type { Problem } from '../../../../contracts';
import { useTexts } from '../../api/use-texts';
import { nameOf } from '../../bpmn/moddle';
import type { StudioModeler } from '../../bpmn/modeler/create-modeler';
import { AlertBadge } from '../../components/AlertBadge';
import { shortened } from '../../lib/shortened';
import { isError } from '../model/problem-marks';
import type { Check } from './use-problems';
import { ProblemButton } from './studio-styles';

/** Longer names are not needed to find an element again. */
const LONGEST_NAME = 60;

interface Props {
  readonly modeler: StudioModeler;
  readonly check: Check;
  /** Goes to the element on the diagram. */
  readonly onShow: (elementId: string) => void;
}

/** What the check found, in words; each leads to its element. */
export function ProblemList({ modeler, check: { problems, checking, stale }, onShow }: Props) {
  const { t } = useTexts();
  const errors = problems?.filter(isError).length ?? 0;
  const warnings = (problems?.length ?? 0) - errors;
  const state = () => {
    if (stale) return t('studio.problems.stale');
    if (problems === null || checking) return t('studio.problems.checking');
    return problems.length === 0
      ? t('studio.problems.none')
      : t('studio.problems.some', { errors, warnings });
  };
  return (
    <Box tag="section" aria-labelledby="studio-problems-title" padding={3} background="neutral0">
      <Flex gap={3}>
        <Typography id="studio-problems-title" tag="h2" variant="omega" fontWeight="bold">
          {t('studio.problems.title')}
        </Typography>
        <Typography role="status" textColor={errors > 0 ? 'danger600' : 'neutral600'}>
          {state()}
        </Typography>
      </Flex>
      {problems && problems.length > 0 ? (
        <Box tag="ul" paddingTop={2} maxHeight="15rem" overflow="auto">
          {problems.map((problem, index) => (
            <li key={`${problem.elementId} ${problem.rule} ${String(index)}`}>
              <ProblemItem modeler={modeler} problem={problem} onShow={onShow} />
            </li>
          ))}
        </Box>
      ) : null}
    </Box>
  );
}

interface ItemProps extends Pick<Props, 'modeler' | 'onShow'> {
  readonly problem: Problem;
}

function ProblemItem({ modeler, problem, onShow }: ItemProps) {
  const { t, say } = useTexts();
  const element = modeler.get('elementRegistry').get(problem.elementId);
  const name = element?.parent
    ? nameOf(element.businessObject, say) || problem.elementId
    : t('studio.problems.flow');
  return (
    <ProblemButton type="button" onClick={() => onShow(problem.elementId)}>
      <AlertBadge tone={isError(problem) ? 'danger' : 'warning'}>
        {t(isError(problem) ? 'studio.problems.error' : 'studio.problems.warning')}
      </AlertBadge>
      <Typography fontWeight="bold">{shortened(name, LONGEST_NAME)}</Typography>
      <Typography>{say(problem.message)}</Typography>
    </ProblemButton>
  );
}
