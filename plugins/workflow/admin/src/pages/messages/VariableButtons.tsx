import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { Locale, MessageVariable } from '../../../../contracts';
import { useTexts } from '../../api/use-texts';

interface Props {
  readonly variables: readonly MessageVariable[];
  readonly locale: Locale;
  /** The field that they go into. */
  readonly target: string;
  readonly onInsert: (name: string) => void;
}

/** What the message may say; pressing one puts it where the cursor is. */
export function VariableButtons({ variables, locale, target, onInsert }: Props) {
  const { t, say } = useTexts();
  return (
    <Box
      tag="section"
      aria-labelledby="message-variables"
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={4}
    >
      <Typography id="message-variables" tag="h2" variant="pi" fontWeight="bold">
        {t('messages.variables', { field: target })}
      </Typography>
      <Flex gap={2} wrap="wrap" paddingTop={2}>
        {variables.map(({ name, label, sample }) => (
          <Button
            key={name}
            variant="tertiary"
            size="S"
            title={t('messages.variable.hint', { name, sample: sample[locale] })}
            onClick={() => onInsert(name)}
          >
            {say(label)}
          </Button>
        ))}
      </Flex>
    </Box>
  );
}
