import { Typography } from '@strapi/design-system';
import { useTrialTools } from './trial-context';
import type { DryRunEvent } from '../../../../../contracts';
import { useTexts, type Texts } from '../../../api/use-texts';
import { AlertBadge } from '../../../components/AlertBadge';
import { fieldLabels } from '../../../lib/timeline';

/** Something that happened: at which step, what, by whom, and what was said. */
export function EventLine({ event }: { readonly event: DryRunEvent }) {
  const { t, say } = useTexts();
  const { words } = useTrialTools();
  const { kind, label, name, elementId, outcome, outcomeLabel } = event;
  if (kind === 'message-queued') {
    return (
      <AlertBadge tone="warning">
        {t('trial.told.nobody', { template: words.templateName(outcome ?? '') })}
      </AlertBadge>
    );
  }
  // A return is called the same twice: as what happened, and as what was chosen.
  const parts = new Set([name ? say(name) : elementId, say(label), outcomeLabel && say(outcomeLabel)]);
  return (
    <>
      <Typography tag="p">{[...parts].filter(Boolean).join(' · ')}</Typography>
      <Facts event={event} />
    </>
  );
}

function Facts({ event }: { readonly event: DryRunEvent }) {
  const texts = useTexts();
  const { t, say } = texts;
  const { subject } = useTrialTools();
  const named = fieldLabels(event.fieldsToCorrect, subject?.fields ?? [], say);
  const facts = [
    whoText(texts, event),
    named.length > 0 ? t('timeline.fieldsToCorrect', { fields: named.join('、') }) : '',
    event.comment ?? '',
  ].filter((fact) => fact !== '');
  if (facts.length === 0) return null;
  return (
    <Typography tag="p" variant="pi" textColor="neutral600">
      {facts.join('；')}
    </Typography>
  );
}

/** What the diagram does by itself: whoever took the step set it going, and did not do it. */
const OF_THE_FLOW: readonly string[] = ['action-run', 'timer-fired', 'case-ended', 'incident-raised'];

function whoText({ t }: Texts, { kind, actorName, simulated, people }: DryRunEvent): string {
  const names = people.join('、');
  if (kind === 'task-created')
    return names === '' ? t('trial.task.nobody') : t('trial.task.people', { names });
  if (OF_THE_FLOW.includes(kind)) return '';
  const actor =
    actorName !== null && simulated ? t('trial.simulated', { name: actorName }) : (actorName ?? '');
  const about = names === '' ? '' : t('timeline.people', { people: names });
  return [actor, about].filter((part) => part !== '').join('；');
}
