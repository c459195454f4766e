import * as React from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Download, Eye } from '@strapi/icons';
import { ImageDialog } from './ImageDialog';
import { ImageThumbnail } from './ImageThumbnail';
import type { Attachment } from '../../../../contracts';
import type { LoadEvidence } from '../../api/use-evidence';
import { useTexts } from '../../api/use-texts';
import { attachmentKind, readableSize } from '../../lib/attachment-kind';

interface Props {
  readonly attachment: Attachment;
  readonly load: LoadEvidence;
}

/** One piece of evidence with its ways to be looked at. */
export function AttachmentItem({ attachment, load }: Props) {
  const { t } = useTexts();
  const [failed, setFailed] = React.useState(false);
  const [enlarged, setEnlarged] = React.useState<string | null>(null);
  const kind = attachmentKind(attachment.mime);
  const fetchThen = (show: (url: string) => void, giveUp: () => void = () => undefined) => {
    setFailed(false);
    load(attachment).then(show, () => {
      giveUp();
      setFailed(true);
    });
  };
  const openPdf = () => {
    // Opened at once: after the download the browser would take it for an unwanted pop-up.
    const tab = window.open('', '_blank');
    fetchThen(
      (url) => tab?.location.replace(url),
      () => tab?.close(),
    );
  };
  return (
    <Box tag="li" borderColor="neutral150" hasRadius padding={3} width="22rem">
      <Flex direction="column" alignItems="stretch" gap={2}>
        {kind === 'image' ? (
          <ImageThumbnail attachment={attachment} load={load} onOpen={setEnlarged} />
        ) : null}
        <Typography fontWeight="semiBold" style={{ overflowWrap: 'anywhere' }}>
          {attachment.name}
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          {readableSize(attachment.size)}
        </Typography>
        <Flex gap={2} wrap="wrap">
          {kind === 'other' ? null : (
            <Button
              size="S"
              variant="secondary"
              startIcon={<Eye />}
              aria-label={t(kind === 'pdf' ? 'evidence.openTabLabel' : 'evidence.viewLabel', {
                name: attachment.name,
              })}
              onClick={kind === 'pdf' ? openPdf : () => fetchThen(setEnlarged)}
            >
              {t(kind === 'pdf' ? 'evidence.openTab' : 'evidence.view')}
            </Button>
          )}
          <Button
            size="S"
            variant="tertiary"
            startIcon={<Download />}
            aria-label={t('evidence.downloadLabel', { name: attachment.name })}
            onClick={() => fetchThen((url) => save(url, attachment.name))}
          >
            {t('evidence.download')}
          </Button>
        </Flex>
        {failed ? (
          <Typography role="alert" textColor="danger600">
            {t('evidence.failed')}
          </Typography>
        ) : null}
      </Flex>
      <ImageDialog url={enlarged} name={attachment.name} onClose={() => setEnlarged(null)} />
    </Box>
  );
}

function save(url: string, name: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}
