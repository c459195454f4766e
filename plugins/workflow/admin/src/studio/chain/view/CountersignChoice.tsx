import { Box } from '@strapi/design-system';
import { useChain } from './chain-context';
import { useTexts } from '../../../api/use-texts';
import { idOf, textOf } from '../../../bpmn/moddle';
import { setProperties } from '../../edit/edit';
import { readOutcomes } from '../../model/outcomes';
import { ChoiceField } from '../../panel/fields/ChoiceField';
import type { ReviewItem } from '../reading/types';

/** Whether one decides, or several do together; only where there is something to disagree about. */
export function CountersignChoice({ item }: { readonly item: ReviewItem }) {
  const { t } = useTexts();
  const { modeler } = useChain();
  const { element } = item;
  const rule = textOf(element, 'countersign');
  const sides = new Set(readOutcomes(element).map(({ approves }) => approves));
  const share = rule !== '' && rule !== 'all' && rule !== 'any';
  const choose = (chosen: string) => {
    const shape = modeler.get('elementRegistry').get(idOf(element));
    if (!shape || chosen === (rule || 'one')) return;
    const alone = { countersign: undefined, countersignOrder: undefined };
    setProperties(modeler, shape, chosen === 'one' ? alone : { countersign: chosen });
  };
  return (
    <Box minWidth="20rem">
      <ChoiceField
        id={`studio-chain-countersign-${idOf(element)}`}
        label={t('studio.countersign.rule')}
        value={rule || 'one'}
        disabled={sides.size < 2 && rule === ''}
        options={[
          ...['one', 'all', 'any'].map((value) => ({ value, label: t(`studio.countersign.${value}`) })),
          ...(share ? [{ value: rule, label: t('studio.countersign.share') }] : []),
        ]}
        onChange={choose}
      />
    </Box>
  );
}
