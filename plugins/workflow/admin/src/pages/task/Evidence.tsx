import { Flex, Typography } from '@strapi/design-system';
import { AttachmentItem } from './AttachmentItem';
import type { Attachment } from '../../../../contracts';
import { useEvidence } from '../../api/use-evidence';
import { useTexts } from '../../api/use-texts';
import { Card } from '../../components/Card';

interface Props {
  readonly taskId: string;
  readonly attachments: readonly Attachment[];
}

/** What the applicant uploaded: pictures at once, PDF in a tab of its own, the rest to download. */
export function Evidence({ taskId, attachments }: Props) {
  const { t } = useTexts();
  const load = useEvidence(taskId);
  return (
    <Card id="task-evidence" title={t('evidence.title', { count: attachments.length })}>
      {attachments.length === 0 ? <Typography textColor="neutral600">{t('evidence.none')}</Typography> : null}
      <Flex tag="ul" gap={4} wrap="wrap" alignItems="stretch">
        {attachments.map((attachment) => (
          <AttachmentItem key={attachment.id} attachment={attachment} load={load} />
        ))}
      </Flex>
    </Card>
  );
}
