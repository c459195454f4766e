import * as React from 'react';
import type { Vocabulary } from '../../../../contracts';
import type { ChainStep } from './read-chain';
import { useTexts } from '../../api/use-texts';
import { namesOf, textOf } from '../../bpmn/moddle';
import { readDuration } from '../model/durations';
import { readNames } from '../model/names-list';
import { readReminders } from '../model/reminders';

/** A step in sentences: who reviews, until when, who is told, when it is left out, what runs after it. */
export function useStepSummary(vocabulary: Vocabulary): (step: ChainStep) => readonly string[] {
  const { t, say } = useTexts();
  return React.useCallback(
    ({ task, skip, after }) => {
      const people = (names: readonly string[]) =>
        names
          .map((name) => {
            const known = vocabulary.assignees.find(({ value }) => value === name);
            return known ? say(known.label) : name;
          })
          .join('、');
      const time = (duration: string, calendar: string) => {
        const span = readDuration(duration, calendar);
        return span ? `${String(span.amount)} ${t(`studio.span.${span.unit}`)}` : duration;
      };
      const dueIn = textOf(task, 'dueIn');
      const assignees = readNames(textOf(task, 'assignees'));
      return [
        assignees.length > 0
          ? t('studio.chain.who', { names: people(assignees) })
          : t('studio.task.assigneesMissing'),
        dueIn === ''
          ? t('studio.chain.noDue')
          : t('studio.chain.due', { time: time(dueIn, textOf(task, 'calendar')) }),
        ...readReminders(task).reminders.map(({ duration, calendar, escalation, notice }) =>
          escalation
            ? t('studio.chain.escalates', { time: time(duration, calendar), to: people([escalation.to]) })
            : t('studio.chain.reminds', {
                time: time(duration, calendar),
                to: people(notice?.messages.map(({ to }) => to) ?? []),
              }),
        ),
        ...(skip ? [t('studio.chain.skip', { condition: skip.condition })] : []),
        ...(after.length > 0
          ? [t('studio.chain.after', { names: after.map((one) => namesOf(one).chinese).join('、') })]
          : []),
      ];
    },
    [vocabulary, t, say],
  );
}
