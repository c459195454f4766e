import { Flex, Typography } from '@strapi/design-system';
import { AttachmentItem } from './AttachmentItem';
import type { Attachment } from '../../../../contracts';
import type { LoadEvidence } from '../../api/use-evidence';
import { useTexts } from '../../api/use-texts';

interface Props {
  readonly attachments: readonly Attachment[];
  readonly load: LoadEvidence;
}

/** What somebody handed in: pictures at once, PDF in a tab of its own, the rest to download. */
export function EvidenceList({ attachments, load }: Props) {
  const { t } = useTexts();
  if (attachments.length === 0) return <Typography textColor="neutral600">{t('evidence.none')}</Typography>;
  return (
    <Flex tag="ul" gap={4} wrap="wrap" alignItems="stretch">
      {attachments.map((attachment) => (
        <AttachmentItem key={attachment.id} attachment={attachment} load={load} />
      ))}
    </Flex>
  );
}
