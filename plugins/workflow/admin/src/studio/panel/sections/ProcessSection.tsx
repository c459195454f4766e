import { CommittedText } from '../fields/CommittedText';
import { ChoiceField } from '../fields/ChoiceField';
import { Section } from '../Section';
import { useSelected } from '../studio-context';
import { useTexts } from '../../../api/use-texts';
import { idOf, nameOf, partsOf, textOf } from '../../../bpmn/moddle';
import { definitionsOf } from '../../edit/events';
import { setProperties } from '../../edit/edit';

const KEY = /^[A-Za-z_][\w.-]{0,99}$/;

/** The flow's own key: what its versions have in common. */
export function ProcessSection() {
  const { t } = useTexts();
  const { editor, element, deployed } = useSelected();
  return (
    <Section id="studio-process" title={t('studio.process.title')}>
      <CommittedText
        id="studio-process-key"
        label={t('studio.process.key')}
        hint={deployed ? t('studio.process.keyFixed') : t('studio.process.keyHint')}
        disabled={deployed}
        value={idOf(element.businessObject)}
        check={(text) => (KEY.test(text.trim()) ? null : t('studio.process.keyInvalid'))}
        onCommit={(text) => setProperties(editor, element, { id: text.trim() })}
      />
    </Section>
  );
}

/** Which other process of the file a call activity runs. */
export function CallSection() {
  const { t, say } = useTexts();
  const { editor, element } = useSelected();
  const definitions = definitionsOf(element.businessObject);
  const processes = (definitions ? partsOf(definitions, 'rootElements') : []).filter(
    (process) => process.$type === 'bpmn:Process' && process.get('isExecutable') !== true,
  );
  return (
    <Section id="studio-call" title={t('studio.call.title')}>
      <ChoiceField
        id="studio-called"
        label={t('studio.call.called')}
        hint={t('studio.call.hint')}
        placeholder={t('studio.choose')}
        value={textOf(element.businessObject, 'calledElement')}
        options={processes.map((process) => ({
          value: idOf(process),
          label: nameOf(process, say) || idOf(process),
        }))}
        onChange={(calledElement) => setProperties(editor, element, { calledElement })}
      />
    </Section>
  );
}
