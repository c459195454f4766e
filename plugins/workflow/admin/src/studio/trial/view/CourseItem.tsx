import { Badge, Flex, Typography } from '@strapi/design-system';
import { EventLine } from './EventLine';
import { useTrialTools } from './trial-context';
import { Message, Words } from './trial-styles';
import type { DryRunMessage } from '../../../../../contracts';
import { useTexts } from '../../../api/use-texts';
import type { Told, TurnItem } from '../model/turns';

interface Props {
  readonly item: TurnItem;
  /** Whether the words of a message are in sight. */
  readonly open: boolean;
}

/** One thing that came of a move: something that happened, or what somebody was told. */
export function CourseItem({ item, open }: Props) {
  return item.kind === 'event' ? <EventLine event={item.event} /> : <ToldPart told={item} open={open} />;
}

/** What one person was told, by channel and in the words of its template. */
function ToldPart({ told, open }: { readonly told: Told; readonly open: boolean }) {
  const { t } = useTexts();
  const { words } = useTrialTools();
  const { template, recipientName, toApplicant, messages } = told;
  const broken = messages.some(({ error }) => error !== null);
  const subject = messages.find((message) => message.subject !== null)?.subject;
  return (
    <Message open={open || broken}>
      <summary>
        <Typography>
          {t(toApplicant ? 'trial.told.applicant' : 'trial.told', {
            name: recipientName,
            subject: subject ?? words.templateName(template),
          })}
        </Typography>
      </summary>
      {messages.map((message) => (
        <MessageWords key={message.channel} message={message} />
      ))}
    </Message>
  );
}

function MessageWords({ message }: { readonly message: DryRunMessage }) {
  const { t } = useTexts();
  const { channel, address, subject, text, error } = message;
  return (
    <Words>
      <Flex gap={2} wrap="wrap" paddingBottom={1}>
        <Badge>{t(`trial.channel.${channel}`)}</Badge>
        {address === null ? null : (
          <Typography variant="pi" textColor="neutral600">
            {address}
          </Typography>
        )}
      </Flex>
      {error === null ? null : (
        <Typography tag="p" textColor="danger600">
          {t('trial.told.error', { error })}
        </Typography>
      )}
      {subject === null ? null : (
        <Typography tag="p" fontWeight="bold">
          {subject}
        </Typography>
      )}
      <Typography tag="p">{text}</Typography>
    </Words>
  );
}
