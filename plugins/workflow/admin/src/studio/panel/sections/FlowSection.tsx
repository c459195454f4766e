import * as React from 'react';
import { Button, Typography } from '@strapi/design-system';
import { ConditionRows } from './ConditionRows';
import { CheckField } from '../fields/CheckField';
import { FeelField } from '../fields/FeelField';
import { Section } from '../Section';
import { useSelected } from '../studio-context';
import { useTexts } from '../../../api/use-texts';
import { readFlow, setCondition, setDefault } from '../../edit/flows';
import { readCondition } from '../../model/conditions';

/** When a case takes this way: rows to choose from, or an expression where rows cannot say it. */
export function FlowSection() {
  const { t } = useTexts();
  const { editor, element } = useSelected();
  const { chosen, isDefault, condition } = readFlow(element.businessObject);
  if (!chosen) {
    return (
      <Section id="studio-flow" title={t('studio.flow.title')}>
        <Typography variant="pi" textColor="neutral600">
          {t('studio.flow.always')}
        </Typography>
        {condition === null ? null : (
          <Button variant="danger-light" size="S" onClick={() => setCondition(editor, element, null)}>
            {t('studio.flow.removeCondition')}
          </Button>
        )}
      </Section>
    );
  }
  return (
    <Section id="studio-flow" title={t('studio.flow.title')}>
      <CheckField
        label={t('studio.flow.else')}
        checked={isDefault}
        onChange={(checked) => setDefault(editor, element, checked)}
      />
      {isDefault ? (
        <Typography variant="pi" textColor="neutral600">
          {t('studio.flow.elseHint')}
        </Typography>
      ) : (
        <ConditionEditor condition={condition ?? ''} />
      )}
    </Section>
  );
}

function ConditionEditor({ condition }: { readonly condition: string }) {
  const { t } = useTexts();
  const { editor, element } = useSelected();
  const rows = condition === '' ? { join: 'and' as const, rows: [] } : readCondition(condition);
  const [asText, setAsText] = React.useState(false);
  const write = (feel: string | null) => setCondition(editor, element, feel);
  if (rows && !asText) {
    return (
      <>
        <ConditionRows condition={rows} onChange={write} />
        <Button variant="tertiary" size="S" onClick={() => setAsText(true)}>
          {t('studio.condition.asText')}
        </Button>
      </>
    );
  }
  return (
    <>
      <FeelField
        id="studio-condition"
        label={t('studio.condition.expression')}
        hint={rows ? undefined : t('studio.condition.notRows')}
        value={condition}
        onCommit={write}
      />
      <Button variant="tertiary" size="S" disabled={!rows} onClick={() => setAsText(false)}>
        {t('studio.condition.asRows')}
      </Button>
    </>
  );
}
