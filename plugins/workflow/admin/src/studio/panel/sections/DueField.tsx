import { Typography } from '@strapi/design-system';
import { SpanField } from '../fields/SpanField';
import { useSelected } from '../studio-context';
import { useTexts } from '../../../api/use-texts';
import { textOf } from '../../../bpmn/moddle';
import { setDeadline } from '../../edit/reminders';
import { readDuration } from '../../model/durations';

/** Until when the step is to be done. */
export function DueField() {
  const { t } = useTexts();
  const { editor, element } = useSelected();
  const dueIn = textOf(element.businessObject, 'dueIn');
  const span = readDuration(dueIn, textOf(element.businessObject, 'calendar'));
  return (
    <>
      <SpanField
        id={`studio-due-${element.id}`}
        label={t('studio.task.dueIn')}
        span={span}
        optional
        onChange={(changed) => setDeadline(editor, element, changed)}
      />
      {dueIn !== '' && !span ? (
        <Typography variant="pi" textColor="neutral600">
          {t('studio.span.unusual', { text: dueIn })}
        </Typography>
      ) : null}
    </>
  );
}
