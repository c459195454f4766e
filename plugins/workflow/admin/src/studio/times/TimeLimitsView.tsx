import * as React from 'react';
import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { Columns, Step } from './times-styles';
import { readTimeLimits } from './read-limits';
import { Card } from '../../components/Card';
import { useTexts } from '../../api/use-texts';
import { nameOf, textOf, triggerOf } from '../../bpmn/moddle';
import type { DrawnElement } from '../../bpmn/modeler/services';
import { useWords } from '../chain/view/use-words';
import type { StudioView } from '../page/seams';
import { useStudio } from '../page/use-studio';
import { SelectedProvider } from '../panel/studio-context';
import { DueField } from '../panel/sections/DueField';
import { RemindersSection } from '../panel/sections/RemindersSection';
import { TimerFields } from '../panel/sections/TimerFields';

/**
 * All that a flow promises about time on one page (product.md section 7): the deadline of each step, who is
 * reminded and to whom it is escalated, and the timers that are drawn. Reads and changes the diagram itself.
 */
export function TimeLimitsView(props: StudioView) {
  const { t } = useTexts();
  const { modeler, version } = props;
  const limits = React.useMemo(
    // Read again whenever the diagram has changed.
    () => readTimeLimits(version < 0 ? [] : modeler.get('elementRegistry').filter(() => true)),
    [modeler, version],
  );
  return (
    <Box padding={6} maxWidth="80rem" marginLeft="auto" marginRight="auto">
      <Typography tag="p" variant="pi" textColor="neutral600">
        {t('studio.times.hint')}
      </Typography>
      {limits.length === 0 ? (
        <Box paddingTop={4}>
          <Typography tag="p">{t('studio.times.none')}</Typography>
        </Box>
      ) : null}
      <Flex tag="ol" direction="column" alignItems="stretch" gap={4} paddingTop={4}>
        {limits.map(({ kind, element }) => (
          <Limit key={element.id} {...props} element={element}>
            {kind === 'step' ? (
              <StepTimes element={element} vocabulary={props.vocabulary} />
            ) : (
              <Timer element={element} />
            )}
          </Limit>
        ))}
      </Flex>
    </Box>
  );
}

interface LimitProps extends StudioView {
  readonly element: DrawnElement;
  readonly children: React.ReactNode;
}

/** One step or timer, by its name, with the way to where it is drawn. */
function Limit({ element, showOnDiagram, children, ...props }: LimitProps) {
  const { t, say } = useTexts();
  const studio = useStudio(props);
  const selected = React.useMemo(() => ({ ...studio, element }), [studio, element]);
  const name = nameOf(element.businessObject, say) || t('studio.unnamed');
  return (
    <Step>
      <Card
        id={`studio-times-${element.id}`}
        title={name}
        action={
          <TextButton
            onClick={() => showOnDiagram(element.id)}
            aria-label={t('studio.chain.rich.showNamed', { name })}
          >
            {t('studio.chain.rich.show')}
          </TextButton>
        }
      >
        <SelectedProvider value={selected}>{children}</SelectedProvider>
      </Card>
    </Step>
  );
}

function StepTimes({ element, vocabulary }: Pick<LimitProps, 'element' | 'vocabulary'>) {
  const { t } = useTexts();
  const { people } = useWords(vocabulary);
  return (
    <Columns>
      <Box>
        <Box paddingBottom={3}>
          <Typography variant="pi" textColor="neutral600">
            {t('studio.task.assignees')}
          </Typography>
          <Typography tag="p">
            {people(textOf(element.businessObject, 'assignees')) || t('studio.chain.nobody')}
          </Typography>
        </Box>
        <DueField />
      </Box>
      <RemindersSection />
    </Columns>
  );
}

/** A timer that stands by itself, or that hangs on a step and is no reminder. */
function Timer({ element }: Pick<LimitProps, 'element'>) {
  const { t, say } = useTexts();
  const definition = triggerOf(element.businessObject);
  const host = element.host && nameOf(element.host.businessObject, say);
  return (
    <Columns>
      <Flex direction="column" alignItems="stretch" gap={3}>
        {definition ? <TimerFields definition={definition} /> : null}
      </Flex>
      <Typography tag="p" textColor="neutral600">
        {host ? t(timerKind(element), { name: host }) : t('studio.times.alone')}
      </Typography>
    </Columns>
  );
}

function timerKind({ businessObject }: DrawnElement): string {
  return businessObject.get('cancelActivity') === false ? 'studio.times.beside' : 'studio.times.ending';
}
