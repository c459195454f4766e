import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { useWords } from './use-words';
import { useTexts } from '../../../api/use-texts';
import type { StudioView } from '../../page/seams';
import type { Reason } from '../reading/types';

type Props = StudioView & { readonly reasons: readonly Reason[] };

/** A flow that is more than a chain: why, and where to look at it. */
export function RichNotice({ modeler, vocabulary, reasons, showOnDiagram }: Props) {
  const { t } = useTexts();
  const { nameOf } = useWords(vocabulary);
  const name = (id: string) => {
    const element = modeler.get('elementRegistry').get(id);
    return element ? nameOf(element.businessObject) : id;
  };
  return (
    <Box padding={6} maxWidth="72rem" marginLeft="auto" marginRight="auto">
      <Box
        tag="section"
        aria-labelledby="studio-chain-rich"
        background="neutral0"
        hasRadius
        shadow="tableShadow"
        padding={6}
      >
        <Typography id="studio-chain-rich" tag="h2" variant="delta">
          {t('studio.chain.rich.title')}
        </Typography>
        <Box paddingTop={2} paddingBottom={4}>
          <Typography tag="p" textColor="neutral600">
            {t('studio.chain.rich.hint')}
          </Typography>
        </Box>
        <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
          {reasons.map(({ code, elementId }) => (
            <Flex tag="li" key={`${code} ${elementId}`} justifyContent="space-between" gap={4}>
              <Typography>{t(`studio.chain.rich.${code}`, { name: name(elementId) })}</Typography>
              <TextButton
                onClick={() => showOnDiagram(elementId)}
                aria-label={t('studio.chain.rich.showNamed', { name: name(elementId) })}
              >
                {t('studio.chain.rich.show')}
              </TextButton>
            </Flex>
          ))}
        </Flex>
      </Box>
    </Box>
  );
}
