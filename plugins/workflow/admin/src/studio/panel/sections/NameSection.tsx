import { CommittedText } from '../fields/CommittedText';
import { Section } from '../Section';
import { useSelected } from '../studio-context';
import { useTexts } from '../../../api/use-texts';
import { namesOf, textOf } from '../../../bpmn/moddle';
import { setProperties } from '../../edit/edit';

/** What the element is called, in both languages; an annotation has its text. */
export function NameSection() {
  const { t } = useTexts();
  const { editor, element } = useSelected();
  const { businessObject } = element;
  const { chinese, english } = namesOf(businessObject);
  const set = (property: string) => (text: string) =>
    setProperties(editor, element, { [property]: text.trim() === '' ? undefined : text.trim() });
  if (businessObject.$type === 'bpmn:TextAnnotation') {
    return (
      <Section id="studio-name" title={t('studio.name.annotation')}>
        <CommittedText
          id="studio-annotation"
          label={t('studio.name.text')}
          multiline
          value={textOf(businessObject, 'text')}
          onCommit={set('text')}
        />
      </Section>
    );
  }
  return (
    <Section id="studio-name" title={t('studio.name.title')}>
      <CommittedText
        id="studio-name-zh"
        label={t('studio.name.chinese')}
        value={chinese}
        onCommit={set('name')}
      />
      <CommittedText
        id="studio-name-en"
        label={t('studio.name.english')}
        value={english}
        hint={t('studio.name.englishHint')}
        onCommit={set('nameEn')}
      />
    </Section>
  );
}
