import type * as React from 'react';
import { Typography } from '@strapi/design-system';
import { Fact, InlineButton } from './chain-styles';
import { useChain } from './chain-context';
import { useWords, type Words } from './use-words';
import { useTexts, type Texts } from '../../../api/use-texts';
import { idOf, textOf, type ModdleElement } from '../../../bpmn/moddle';
import type { Reminder } from '../../model/reminders';
import { variablesOf } from '../../model/variables';
import type { Destination, ReviewItem, Way } from '../reading/types';

/** What a review step is, one line a fact. */
export function ReviewFacts({ item }: { readonly item: ReviewItem }) {
  const { t } = useTexts();
  const { vocabulary, chain } = useChain();
  const words = useWords(vocabulary);
  const { element, skip, decision, timers } = item;
  const dueIn = textOf(element, 'dueIn');
  return (
    <>
      <Line label={t('studio.task.assignees')}>
        {words.people(textOf(element, 'assignees')) || t('studio.chain.nobody')}
      </Line>
      <Line label={t('studio.task.dueIn')}>
        {dueIn === '' ? t('studio.chain.noDue') : words.span(dueIn, textOf(element, 'calendar'))}
      </Line>
      {skip ? (
        <Line label={t('studio.chain.skip.label')}>
          {words.condition(skip.condition, variablesOf(vocabulary, chain.process))}
        </Line>
      ) : null}
      {timers.reminders.map((reminder) => (
        <Line
          key={idOf(reminder.event)}
          label={t(reminder.escalation ? 'studio.chain.escalation' : 'studio.chain.reminder')}
        >
          {reminderText(t, words, reminder)}
        </Line>
      ))}
      {timers.others.map((event) => (
        <Line key={idOf(event)} label={t('studio.chain.deadline')}>
          {words.nameOf(event)}
        </Line>
      ))}
      {(decision?.ways ?? []).map((way) => (
        <WayLine key={idOf(way.flow)} way={way} words={words} />
      ))}
    </>
  );
}

function Line({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <Fact>
      <Typography variant="pi" textColor="neutral600">
        {label}
      </Typography>
      <Typography variant="pi">{children}</Typography>
    </Fact>
  );
}

function reminderText(
  t: Texts['t'],
  words: Words,
  { duration, calendar, escalation, notice }: Reminder,
): string {
  const after = t('studio.chain.after', { span: words.span(duration, calendar) });
  const to = escalation ? t('studio.chain.escalateTo', { to: words.people(escalation.to) }) : '';
  return [after, to, notice ? words.messages(notice.messages) : '']
    .filter((text) => text !== '')
    .join(t('studio.chain.then'));
}

/** An outcome and where it leads; what is done on the way opens its properties. */
function WayLine({
  way: { outcomes, work, destination },
  words,
}: {
  readonly way: Way;
  readonly words: Words;
}) {
  const { t } = useTexts();
  if (outcomes.length === 0) return null;
  return (
    <Line label={outcomes.map(words.outcome).join(t('studio.chain.comma'))}>
      <Works works={work} words={words} />
      <DestinationText destination={destination} words={words} />
    </Line>
  );
}

function Works({ works, words }: { readonly works: readonly ModdleElement[]; readonly words: Words }) {
  const { t } = useTexts();
  const { select } = useChain();
  return works.map((element) => (
    <span key={idOf(element)}>
      <InlineButton type="button" onClick={() => select(idOf(element))}>
        {words.nameOf(element)}
      </InlineButton>
      {t('studio.chain.then')}
    </span>
  ));
}

function DestinationText({
  destination,
  words,
}: {
  readonly destination: Destination;
  readonly words: Words;
}) {
  const { t } = useTexts();
  const { select } = useChain();
  switch (destination.kind) {
    case 'on':
      return t('studio.chain.to.on');
    case 'end':
      return t('studio.chain.to.end', { name: words.nameOf(destination.end) });
    case 'back':
      return t('studio.chain.to.back', { name: words.nameOf(destination.back.element) });
    case 'correction':
      return (
        <>
          {t('studio.chain.to.correction')}
          <InlineButton type="button" onClick={() => select(idOf(destination.task))}>
            {words.nameOf(destination.task)}
          </InlineButton>
          {t('studio.chain.then')}
          <Works works={destination.work} words={words} />
          {t('studio.chain.to.back', { name: words.nameOf(destination.back.element) })}
        </>
      );
  }
}
