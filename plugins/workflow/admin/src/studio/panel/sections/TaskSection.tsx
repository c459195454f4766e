import { ChoiceField } from '../fields/ChoiceField';
import { CommittedText } from '../fields/CommittedText';
import { NamesField } from '../fields/NamesField';
import { DueField } from './DueField';
import { Section } from '../Section';
import { useSelected } from '../studio-context';
import { useTexts } from '../../../api/use-texts';
import { textOf } from '../../../bpmn/moddle';
import { setProperties } from '../../edit/edit';
import { readNames, writeNames } from '../../model/names-list';

/** Who does a step, what it shows, until when. */
export function TaskSection() {
  const { t, say } = useTexts();
  const { editor, vocabulary, element } = useSelected();
  const task = element.businessObject;
  const set = (properties: Readonly<Record<string, string | undefined>>) =>
    setProperties(editor, element, properties);
  const assignees = readNames(textOf(task, 'assignees'));
  const priority = (text: string) =>
    /^(100|\d{1,2})?$/.test(text.trim()) ? null : t('studio.task.priorityInvalid');
  return (
    <Section id="studio-task" title={t('studio.task.title')}>
      <NamesField
        id="studio-assignees"
        label={t('studio.task.assignees')}
        values={assignees}
        options={vocabulary.assignees}
        required
        problem={assignees.length === 0 ? t('studio.task.assigneesMissing') : undefined}
        onChange={(names) => set({ assignees: writeNames(names) })}
      />
      <ChoiceField
        id="studio-form"
        label={t('studio.task.form')}
        value={textOf(task, 'form')}
        hint={t('studio.task.formHint')}
        nothing={t('studio.task.noForm')}
        options={vocabulary.subjects.map(({ formKey, label }) => ({ value: formKey, label: say(label) }))}
        onChange={(form) => set({ form: form === '' ? undefined : form })}
      />
      <DueField />
      <CommittedText
        id="studio-priority"
        label={t('studio.task.priority')}
        hint={t('studio.task.priorityHint')}
        value={textOf(task, 'priority')}
        check={priority}
        onCommit={(text) => set({ priority: text.trim() === '' ? undefined : text.trim() })}
      />
    </Section>
  );
}
