import { FormFields } from './FormFields';
import { readableValue, type FormField, type TaskDetail, type TaskField } from '../../../../contracts';
import { useTexts } from '../../api/use-texts';
import { Card } from '../../components/Card';
import { recordedFields } from '../../lib/answers';

/** What was filled in on the way, as far as this step reads it. */
export function RecordedCard({ task }: { readonly task: Pick<TaskDetail, 'fields'> }) {
  const { t, say } = useTexts();
  const recorded = recordedFields(task.fields);
  if (recorded.length === 0) return null;
  const toRead = (field: TaskField): FormField => ({
    name: `recorded-${field.name}`,
    label: field.label,
    kind: field.type === 'multiline' ? 'multiline' : 'text',
    value: say(readableValue(field, field.value)),
    correctable: false,
    previousValue: null,
    changed: false,
  });
  return (
    <Card id="task-recorded" title={t('recorded.title')}>
      <FormFields fields={recorded.map(toRead)} />
    </Card>
  );
}
