import { Box, Flex, Typography } from '@strapi/design-system';
import type { WordPreview } from '../../../../contracts';
import { useTexts } from '../../api/use-texts';
import { Card } from '../../components/Card';
import { CHANNEL_FIELDS } from '../../lib/words';
import { Sent } from './message-styles';

interface Props {
  readonly preview: WordPreview | undefined;
  readonly settled: boolean;
}

/** The message as it would be sent, with made-up values. */
export function PreviewCard({ preview, settled }: Props) {
  const { t } = useTexts();
  const shown = CHANNEL_FIELDS.map(([channel, fields]) => ({
    channel,
    texts: fields
      .filter((field) => field !== 'smsTemplateCode')
      .flatMap((field) => preview?.rendered[field] ?? []),
  })).filter(({ texts }) => texts.length > 0);
  return (
    <Card id="message-preview" title={t('messages.preview')}>
      <Flex direction="column" alignItems="stretch" gap={4} aria-busy={!settled}>
        <Typography variant="pi" textColor="neutral600">
          {t('messages.preview.hint')}
        </Typography>
        {preview && preview.unknown.length > 0 ? (
          <Box role="status" background="warning100" padding={3} hasRadius>
            <Typography textColor="neutral800">
              {t('messages.unknown', { names: preview.unknown.join(t('messages.comma')) })}
            </Typography>
          </Box>
        ) : null}
        {shown.length === 0 ? <Typography>{t('messages.preview.none')}</Typography> : null}
        {shown.map(({ channel, texts }) => (
          <Flex key={channel} direction="column" alignItems="stretch" gap={2}>
            <Typography tag="h3" variant="pi" fontWeight="bold">
              {t(`messages.channel.${channel}`)}
            </Typography>
            {texts.map((text, index) => (
              <Sent key={String(index)}>{text}</Sent>
            ))}
          </Flex>
        ))}
      </Flex>
    </Card>
  );
}
