import * as React from 'react';
import { Box, Typography } from '@strapi/design-system';
import { SelectedProvider, type Selected, type Studio } from './studio-context';
import { ActionSection } from './sections/ActionSection';
import { CountersignSection } from './sections/CountersignSection';
import { EventSection } from './sections/EventSection';
import { FlowSection } from './sections/FlowSection';
import { LoopSection } from './sections/LoopSection';
import { MessagesSection } from './sections/MessagesSection';
import { NameSection } from './sections/NameSection';
import { OutcomesSection } from './sections/OutcomesSection';
import { CallSection, ProcessSection } from './sections/ProcessSection';
import { RemindersSection } from './sections/RemindersSection';
import { TaskSection } from './sections/TaskSection';
import { useTexts } from '../../api/use-texts';
import { idOf } from '../../bpmn/moddle';
import type { DrawnElement } from '../../bpmn/modeler/services';
import { isRepeatable } from '../edit/loops';

interface Props {
  readonly studio: Studio;
  readonly element: DrawnElement;
}

type SectionComponent = () => React.ReactNode;

const BY_TYPE: Readonly<Record<string, readonly SectionComponent[]>> = {
  'bpmn:UserTask': [TaskSection, OutcomesSection, CountersignSection, RemindersSection],
  'bpmn:ManualTask': [TaskSection, OutcomesSection, CountersignSection, RemindersSection],
  'bpmn:SendTask': [MessagesSection],
  'bpmn:ServiceTask': [ActionSection],
  'bpmn:BusinessRuleTask': [ActionSection],
  'bpmn:SequenceFlow': [FlowSection],
  'bpmn:Process': [ProcessSection],
  'bpmn:CallActivity': [CallSection],
};

/** What the selected element is and does, in the words of the field; the flow itself when none is. */
export function PropertiesPanel({ studio, element }: Props) {
  const { t } = useTexts();
  const target = element.labelTarget ?? element;
  const { businessObject } = target;
  const selected: Selected = React.useMemo(() => ({ ...studio, element: target }), [studio, target]);
  const sections = [
    NameSection,
    ...(BY_TYPE[businessObject.$type] ?? []),
    ...(businessObject.$instanceOf('bpmn:Event') ? [EventSection] : []),
    ...(isRepeatable(businessObject) ? [LoopSection] : []),
  ];
  const known = `studio.type.${businessObject.$type.replace('bpmn:', '')}`;
  const kind = t(known);
  return (
    <SelectedProvider value={selected}>
      <Box tag="aside" aria-labelledby="studio-panel-title" padding={4}>
        <Box paddingBottom={4}>
          <Typography id="studio-panel-title" tag="h2" variant="delta">
            {kind === known ? t('studio.type.other') : kind}
          </Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {t('studio.elementId', { id: idOf(businessObject) })}
          </Typography>
        </Box>
        {/* A field belongs to one element: another one starts with fields of its own. */}
        <React.Fragment key={target.id}>
          {sections.map((Shown) => (
            <Shown key={String(sections.indexOf(Shown))} />
          ))}
        </React.Fragment>
      </Box>
    </SelectedProvider>
  );
}
