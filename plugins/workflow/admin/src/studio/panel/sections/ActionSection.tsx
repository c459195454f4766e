import { Typography } from '@strapi/design-system';
import type { Choice } from '../../../../../contracts';
import { ActionInput } from './ActionInput';
import { ChoiceField } from '../fields/ChoiceField';
import { Section } from '../Section';
import { useSelected } from '../studio-context';
import { useTexts } from '../../../api/use-texts';
import { extensionsOf, textOf } from '../../../bpmn/moddle';
import { setExtensions, setInput, setProperties } from '../../edit/edit';
import { inputFields } from '../../model/action-inputs';

/** Which action a service task carries out, and with what. */
export function ActionSection() {
  const { t, say } = useTexts();
  const { editor, vocabulary, element } = useSelected();
  const task = element.businessObject;
  const name = textOf(task, 'action');
  const action = vocabulary.actions.find(({ value }) => value === name);
  const fields = action ? inputFields(action.inputs) : [];
  const written = new Map(
    extensionsOf(task, 'wf:Input').map((input) => [textOf(input, 'name'), textOf(input, 'value')]),
  );
  // Another action has other inputs: what it does not know would be refused.
  const choose = (chosen: string) =>
    editor.get('compose').run(() => {
      const next = vocabulary.actions.find(({ value }) => value === chosen);
      const known = new Set(next ? inputFields(next.inputs).map((field) => field.name) : []);
      const kept = [...written].filter(([input]) => known.has(input));
      setProperties(editor, element, { action: chosen });
      setExtensions(
        editor,
        element,
        'wf:Input',
        kept.map(([input, value]) => ({ name: input, value })),
      );
    });
  return (
    <Section id="studio-action" title={t('studio.action.title')}>
      <ChoiceField
        id="studio-action-name"
        label={t('studio.action.name')}
        value={name}
        required
        options={vocabulary.actions.map((one: Choice) => ({ value: one.value, label: say(one.label) }))}
        problem={name === '' ? t('studio.action.missing') : undefined}
        onChange={choose}
      />
      {action && fields.length === 0 ? (
        <Typography variant="pi" textColor="neutral600">
          {t('studio.action.noInputs')}
        </Typography>
      ) : null}
      {fields.map((field) => (
        <ActionInput
          key={`${name} ${field.name}`}
          field={field}
          written={written.get(field.name) ?? ''}
          onChange={(value) => setInput(editor, element, field.name, value)}
        />
      ))}
    </Section>
  );
}
