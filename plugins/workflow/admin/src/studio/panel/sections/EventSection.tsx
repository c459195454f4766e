import { ChoiceField } from '../fields/ChoiceField';
import { CommittedText } from '../fields/CommittedText';
import { CheckField } from '../fields/CheckField';
import { Section } from '../Section';
import { TimerFields } from './TimerFields';
import { useSelected } from '../studio-context';
import { useTexts } from '../../../api/use-texts';
import { triggerOf } from '../../../bpmn/moddle';
import { readReference, setInterrupting, setReference } from '../../edit/events';

/** What an event waits for or does. */
export function EventSection() {
  const { t } = useTexts();
  const { editor, element } = useSelected();
  const event = element.businessObject;
  const trigger = triggerOf(event);
  const boundary = event.$type === 'bpmn:BoundaryEvent';
  const reference = readReference(event);
  if (!trigger && !boundary) return null;
  return (
    <Section id="studio-event" title={t('studio.event.title')}>
      {boundary ? (
        <CheckField
          label={t('studio.event.interrupting')}
          checked={event.get('cancelActivity') !== false}
          onChange={(checked) => setInterrupting(editor, element, checked)}
        />
      ) : null}
      {trigger?.$type === 'bpmn:TimerEventDefinition' ? <TimerFields definition={trigger} /> : null}
      {reference ? <ReferenceFields name={reference.name} known={reference.known} /> : null}
    </Section>
  );
}

interface ReferenceProps {
  readonly name: string;
  readonly known: readonly string[];
}

function ReferenceFields({ name, known }: ReferenceProps) {
  const { t } = useTexts();
  const { editor, element } = useSelected();
  const check = (text: string) =>
    text.trim() === '' || text.startsWith('=') ? t('studio.event.nameInvalid') : null;
  return (
    <>
      {known.length > 0 ? (
        <ChoiceField
          id="studio-event-known"
          label={t('studio.event.known')}
          value={name}
          placeholder={t('studio.choose')}
          options={known.map((value) => ({ value, label: value }))}
          onChange={(chosen) => setReference(editor, element, chosen)}
        />
      ) : null}
      <CommittedText
        id="studio-event-name"
        label={t('studio.event.name')}
        hint={t('studio.event.nameHint')}
        value={name}
        check={check}
        onCommit={(text) => setReference(editor, element, text.trim())}
      />
    </>
  );
}
