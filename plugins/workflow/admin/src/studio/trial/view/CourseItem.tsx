import { Badge, Flex, Typography } from '@strapi/design-system';
import { useTrialTools } from './trial-context';
import { Message, Words } from './trial-styles';
import type { DryRunEvent, DryRunMessage } from '../../../../../contracts';
import { useTexts } from '../../../api/use-texts';
import { AlertBadge } from '../../../components/AlertBadge';
import { fieldLabels } from '../../../lib/timeline';
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

function EventLine({ event }: { readonly event: DryRunEvent }) {
  const { t, say } = useTexts();
  const { state, words } = useTrialTools();
  const { kind, label, name, elementId, actorName, simulated, people, outcome, outcomeLabel, comment } =
    event;
  if (kind === 'message-queued') {
    return (
      <AlertBadge tone="warning">
        {t('trial.told.nobody', { template: words.templateName(outcome ?? '') })}
      </AlertBadge>
    );
  }
  const place = name ? say(name) : elementId;
  const chosen = outcomeLabel ? say(outcomeLabel) : null;
  const fields = state.shown?.run.waiting[0]?.fields ?? [];
  const named = fieldLabels(event.fieldsToCorrect, fields, say);
  const facts = [
    actorName === null ? null : simulated ? t('trial.simulated', { name: actorName }) : actorName,
    people.length > 0 ? t('timeline.people', { people: people.join('、') }) : null,
    named.length > 0 ? t('timeline.fieldsToCorrect', { fields: named.join('、') }) : null,
    comment,
  ].filter(Boolean);
  return (
    <>
      <Typography tag="p">{[place, say(label), chosen].filter(Boolean).join(' · ')}</Typography>
      {facts.length > 0 ? (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {facts.join('；')}
        </Typography>
      ) : null}
    </>
  );
}

/** What one person was told, by channel and in the words of its template. */
function ToldPart({ told, open }: { readonly told: Told; readonly open: boolean }) {
  const { t } = useTexts();
  const { words } = useTrialTools();
  const { template, recipientName, toApplicant, messages } = told;
  const broken = messages.some(({ error }) => error !== null);
  return (
    <Message open={open || broken}>
      <summary>
        <Typography>
          {t(toApplicant ? 'trial.told.applicant' : 'trial.told', {
            name: recipientName,
            template: words.templateName(template),
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
