import * as React from 'react';
import { useIntl } from 'react-intl';
import type { Choice, VariableModel, Vocabulary } from '../../../../../contracts';
import { useTexts } from '../../../api/use-texts';
import { idOf, namesOf, textOf, type ModdleElement } from '../../../bpmn/moddle';
import { localized } from '../../../lib/localized';
import { readCondition, WITHOUT_VALUE } from '../../model/conditions';
import { readDuration } from '../../model/durations';
import { readNames } from '../../model/names-list';
import { readMessages, type MessageFields } from '../../model/reminders';
import type { OutcomeFields } from '../../model/outcomes';

export interface Words {
  readonly nameOf: (element: ModdleElement) => string;
  /** Names of people, as `wf:assignees` writes them. */
  readonly people: (written: string) => string;
  readonly span: (duration: string, calendar: string) => string;
  readonly outcome: (outcome: OutcomeFields) => string;
  readonly messages: (messages: readonly MessageFields[]) => string;
  /** FEEL in words where rows can say it. */
  readonly condition: (feel: string, variables: readonly VariableModel[]) => string;
  /** What a message or an action does. */
  readonly work: (element: ModdleElement) => string;
}

/** A chain in the words of the panel's reader. */
export function useWords(vocabulary: Vocabulary): Words {
  const { locale } = useIntl();
  const { t, say } = useTexts();
  return React.useMemo(() => {
    const labelOf = (choices: readonly Choice[], value: string) => {
      const known = choices.find((one) => one.value === value);
      return known ? say(known.label) : value;
    };
    const list = (texts: readonly string[]) => texts.join(t('studio.chain.comma'));
    const people = (written: string) =>
      list(readNames(written).map((name) => labelOf(vocabulary.assignees, name)));
    const messages = (sent: readonly MessageFields[]) =>
      list(
        sent.map(({ template, to }) =>
          t('studio.chain.message', { template: labelOf(vocabulary.templates, template), to: people(to) }),
        ),
      );
    const nameOf = (element: ModdleElement) => {
      const { chinese, english } = namesOf(element);
      return localized({ 'zh-Hans': chinese, en: english }, locale) || idOf(element);
    };
    return {
      nameOf,
      people,
      messages,
      span: (duration, calendar) => {
        const span = readDuration(duration, calendar);
        return span ? t(`studio.chain.span.${span.unit}`, { amount: span.amount }) : duration;
      },
      condition: (feel, variables) => {
        const read = readCondition(feel);
        if (!read) return feel;
        const rows = read.rows.map(({ variable, operator, value }) => {
          const known = variables.find(({ name }) => name === variable);
          return t('studio.chain.condition', {
            variable: known ? say(known.label) : variable,
            operator: t(`studio.condition.operator.${operator}`),
            value: WITHOUT_VALUE.has(operator) ? '' : labelOf(known?.options ?? [], value),
          }).trim();
        });
        return rows.join(t(`studio.chain.join.${read.join}`));
      },
      outcome: ({ value, label, labelEn }) => localized({ 'zh-Hans': label, en: labelEn }, locale) || value,
      work: (element) =>
        element.$type === 'bpmn:SendTask'
          ? messages(readMessages(element))
          : labelOf(vocabulary.actions, textOf(element, 'action')),
    };
  }, [vocabulary, locale, t, say]);
}
