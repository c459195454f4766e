import { ChoiceField } from '../fields/ChoiceField';
import { CommittedText } from '../fields/CommittedText';
import { Section } from '../Section';
import { useSelected } from '../studio-context';
import { useTexts } from '../../../api/use-texts';
import { textOf } from '../../../bpmn/moddle';
import { setProperties } from '../../edit/edit';

const PERCENT = /^([1-9]\d?|100)$/;

/** How several people decide one step together (product.md section 4). */
export function CountersignSection() {
  const { t } = useTexts();
  const { editor, element } = useSelected();
  const rule = textOf(element.businessObject, 'countersign');
  const order = textOf(element.businessObject, 'countersignOrder');
  const kind = rule === '' || rule === 'all' || rule === 'any' ? rule || 'one' : 'share';
  const setKind = (chosen: string) => {
    if (chosen === 'one')
      setProperties(editor, element, { countersign: undefined, countersignOrder: undefined });
    else setProperties(editor, element, { countersign: chosen === 'share' ? '0.6' : chosen });
  };
  return (
    <Section id="studio-countersign" title={t('studio.countersign.title')}>
      <ChoiceField
        id="studio-countersign-rule"
        label={t('studio.countersign.rule')}
        value={kind}
        options={['one', 'all', 'any', 'share'].map((value) => ({
          value,
          label: t(`studio.countersign.${value}`),
        }))}
        onChange={setKind}
      />
      {kind === 'share' ? (
        <CommittedText
          id="studio-countersign-share"
          label={t('studio.countersign.percent')}
          value={percentOf(rule)}
          check={(text) => (PERCENT.test(text.trim()) ? null : t('studio.countersign.percentInvalid'))}
          onCommit={(text) => setProperties(editor, element, { countersign: String(Number(text) / 100) })}
        />
      ) : null}
      {kind === 'one' ? null : (
        <ChoiceField
          id="studio-countersign-order"
          label={t('studio.countersign.order')}
          value={order || 'parallel'}
          options={['parallel', 'sequence'].map((value) => ({
            value,
            label: t(`studio.countersign.${value}`),
          }))}
          onChange={(chosen) => setProperties(editor, element, { countersignOrder: chosen })}
        />
      )}
    </Section>
  );
}

function percentOf(share: string): string {
  const number = Number(share);
  return Number.isFinite(number) ? String(Math.round(number * 100)) : '';
}
