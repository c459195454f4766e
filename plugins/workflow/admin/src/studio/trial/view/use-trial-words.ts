import * as React from 'react';
import type { DryRunMove, Vocabulary } from '../../../../../contracts';
import { useTexts } from '../../../api/use-texts';
import { namesOf, partOf, textOf, triggerOf } from '../../../bpmn/moddle';
import type { StudioModeler } from '../../../bpmn/modeler/create-modeler';
import { readDuration } from '../../model/durations';
import { readOutcomes } from '../../model/outcomes';

export interface TrialWords {
  /** How the diagram calls an element; its id where it has no name. */
  readonly nameOf: (elementId: string) => string;
  /** What somebody does by a move, in a line. */
  readonly moveText: (move: DryRunMove) => string;
  /** A signal by the name of the event that waits for it. */
  readonly signalName: (signal: string) => string;
  readonly templateName: (key: string) => string;
}

/** The words of the diagram for what a try tells. */
export function useTrialWords(modeler: StudioModeler, { templates }: Vocabulary): TrialWords {
  const { t, say } = useTexts();
  return React.useMemo(() => {
    const registry = modeler.get('elementRegistry');
    const nameOf = (elementId: string) => {
      const element = registry.get(elementId);
      if (!element) return elementId;
      const { chinese, english } = namesOf(element.businessObject);
      return say({ 'zh-Hans': chinese, en: english }) || elementId;
    };
    const outcomeName = (elementId: string, value: string) => {
      const task = registry.get(elementId)?.businessObject;
      const outcome = task ? readOutcomes(task).find((one) => one.value === value) : undefined;
      return outcome ? say({ 'zh-Hans': outcome.label, en: outcome.labelEn }) || value : value;
    };
    const signalName = (signal: string) => {
      const [event] = registry.filter(({ businessObject }) => signalOf(businessObject) === signal);
      return event ? nameOf(event.id) : signal;
    };
    return {
      nameOf,
      signalName,
      templateName: (key) => {
        const template = templates.find(({ value }) => value === key);
        return template ? say(template.label) : key;
      },
      moveText: (move) => {
        switch (move.kind) {
          case 'complete':
            return t('trial.move.complete', {
              task: nameOf(move.task),
              outcome: outcomeName(move.task, move.outcome),
            });
          case 'return':
            return move.target === undefined
              ? t('trial.move.return', { task: nameOf(move.task) })
              : t('trial.move.returnTo', { task: nameOf(move.task), target: nameOf(move.target) });
          case 'advance':
            return t('trial.move.advance', { span: spanText(t, move.duration, move.workingDays === true) });
          case 'next-timer':
            return t('trial.move.nextTimer');
          case 'withdraw':
            return t('trial.move.withdraw');
          case 'signal':
            return t('trial.move.signal', { name: signalName(move.name) });
        }
      },
    };
  }, [modeler, templates, t, say]);
}

function signalOf(event: Parameters<typeof triggerOf>[0]): string | null {
  const trigger = triggerOf(event);
  const signal = trigger?.$instanceOf('bpmn:SignalEventDefinition') ? partOf(trigger, 'signalRef') : null;
  return signal ? textOf(signal, 'name') : null;
}

function spanText(t: ReturnType<typeof useTexts>['t'], duration: string, workingDays: boolean): string {
  const span = readDuration(duration, workingDays ? 'working-days' : '');
  return span ? t(`trial.span.${span.unit}`, { amount: span.amount }) : duration;
}
