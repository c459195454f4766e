import * as React from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { ChainProvider, type ChainDialog } from './chain-context';
import { ChainDialogs } from './ChainDialogs';
import { ChainHistory } from './ChainHistory';
import { RichNotice } from './RichNotice';
import { StepList } from './StepList';
import { useChainCommands } from './use-chain-tools';
import { useTexts } from '../../../api/use-texts';
import { definitionsOf } from '../../edit/events';
import type { StudioView } from '../../page/seams';
import { useSelection } from '../../page/use-selection';
import { readChain } from '../reading/read-chain';
import type { Chain } from '../reading/types';

/**
 * The flow as a chain of approval, its steps one under the other (product.md section 7). It reads and
 * changes the diagram itself; a flow that is more than a chain says so, and where.
 */
export function ChainView(props: StudioView) {
  const { modeler, version } = props;
  const reading = React.useMemo(() => {
    const definitions = definitionsOf(modeler.get('canvas').getRootElement().businessObject);
    // Read again whenever the diagram has changed.
    return version >= 0 && definitions ? readChain(definitions) : null;
  }, [modeler, version]);
  if (!reading) return null;
  if (reading.kind === 'rich') return <RichNotice {...props} reasons={reading.reasons} />;
  return <ChainEditor {...props} chain={reading.chain} />;
}

function ChainEditor({ modeler, vocabulary, chain, properties }: StudioView & { readonly chain: Chain }) {
  const { t } = useTexts();
  const { run, select, said } = useChainCommands(modeler);
  const [dialog, setDialog] = React.useState<ChainDialog | null>(null);
  const selected = useSelection(modeler).id;
  const tools = { modeler, vocabulary, chain, run, select, selected, open: setDialog };
  return (
    <ChainProvider value={tools}>
      <Flex height="100%" alignItems="stretch">
        <Box flex="1" overflow="auto" padding={6}>
          <Box maxWidth="64rem" marginLeft="auto" marginRight="auto">
            <Flex justifyContent="space-between" paddingBottom={4} gap={4}>
              <Box>
                <Typography tag="h2" variant="delta" id="studio-chain-title" tabIndex={-1}>
                  {t('studio.chain.title')}
                </Typography>
                <Typography tag="p" variant="pi" textColor="neutral600">
                  {t('studio.chain.hint')}
                </Typography>
              </Box>
              <ChainHistory modeler={modeler} />
            </Flex>
            <Box paddingBottom={said === '' ? 0 : 3}>
              <Typography role="status" tag="p" variant="pi" textColor="neutral600">
                {said}
              </Typography>
            </Box>
            <StepList />
          </Box>
        </Box>
        {properties}
      </Flex>
      {dialog ? <ChainDialogs dialog={dialog} onClose={() => setDialog(null)} /> : null}
    </ChainProvider>
  );
}
