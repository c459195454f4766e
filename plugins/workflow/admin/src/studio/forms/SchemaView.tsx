import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { toJsonSchema, type TaskField } from '../../../../contracts';
import { useTexts } from '../../api/use-texts';

const Code = styled.pre`
  overflow: auto;
  max-height: 48rem;
  font-family: monospace;
  font-size: 1.2rem;
  line-height: 1.5;
`;

/** What whoever builds a front end gets to check answers with. */
export function SchemaView({ fields }: { readonly fields: readonly TaskField[] }) {
  const { t } = useTexts();
  return (
    <Box background="neutral100" padding={4} hasRadius>
      <Typography tag="h3" variant="pi" fontWeight="bold">
        {t('formDesigner.schema')}
      </Typography>
      {/* It scrolls, so that the keyboard has to get there. */}
      {}
      <Code tabIndex={0}>{JSON.stringify(toJsonSchema(fields), null, 2)}</Code>
    </Box>
  );
}
