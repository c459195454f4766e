import * as React from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { ChainCard } from './ChainCard';
import { readChain, type Chain } from './read-chain';
import { drawnOf } from './drawing';
import { useTexts } from '../../api/use-texts';
import { idOf, namesOf, type ModdleElement } from '../../bpmn/moddle';
import { PropertiesPanel } from '../panel/PropertiesPanel';
import { useStudio } from '../page/use-studio';
import type { StudioView } from '../page/seams';
import { Columns, Side } from '../page/studio-styles';

/** The review steps of a flow, one under the other, for those who do not want to read a diagram. */
export function ChainView(view: StudioView) {
  const { modeler } = view;
  const studio = useStudio(view);
  const root = modeler.get('canvas').getRootElement();
  const chain = readChain(root.businessObject);
  const [chosen, setChosen] = React.useState<string | null>(null);
  if (chain.kind === 'other') return <NoChain chain={chain} />;
  const { steps } = chain;
  const step = steps.find(({ task }) => idOf(task) === chosen) ?? steps[0];
  const element = step && drawnOf(modeler, step.task);
  return (
    <Columns>
      <Box flex="1" overflow="auto" padding={4}>
        <Flex tag="ol" direction="column" alignItems="stretch" gap={4}>
          {steps.map((one, index) => (
            <li key={idOf(one.task)}>
              <ChainCard
                editor={modeler}
                vocabulary={view.vocabulary}
                steps={steps}
                index={index}
                chosen={one === step}
                onChoose={() => setChosen(idOf(one.task))}
              />
            </li>
          ))}
        </Flex>
      </Box>
      <Side>{element ? <PropertiesPanel studio={studio} element={element} /> : null}</Side>
    </Columns>
  );
}

function NoChain({ chain }: { readonly chain: Extract<Chain, { readonly kind: 'other' }> }) {
  const { t } = useTexts();
  const names = chain.elements.map((element: ModdleElement) => namesOf(element).chinese || idOf(element));
  return (
    <Box padding={6}>
      <Typography tag="p">{t('studio.chain.other')}</Typography>
      <Typography tag="p">
        {t(`studio.chain.why.${chain.why}`, { names: names.map((name) => `“${name}”`).join('、') })}
      </Typography>
    </Box>
  );
}
