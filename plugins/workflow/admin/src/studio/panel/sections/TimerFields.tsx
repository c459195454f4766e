import { ChoiceField } from '../fields/ChoiceField';
import { CommittedText } from '../fields/CommittedText';
import { FeelField } from '../fields/FeelField';
import { SpanField } from '../fields/SpanField';
import { useSelected } from '../studio-context';
import { useTexts } from '../../../api/use-texts';
import type { ModdleElement } from '../../../bpmn/moddle';
import { readTimer, setTimer } from '../../edit/events';
import { kindOfTimer, timerFor, TIMER_WAYS, type TimerWay } from '../../model/timer-ways';
import { readDuration, writeDuration } from '../../model/durations';

/** When a timer fires: after a time, at a moment, again and again, or when an expression says. */
export function TimerFields({ definition }: { readonly definition: ModdleElement }) {
  const { t } = useTexts();
  const { editor, element } = useSelected();
  const timer = readTimer(definition);
  const way = kindOfTimer(timer);
  const repeats = element.type === 'bpmn:BoundaryEvent';
  const ways = TIMER_WAYS.filter((one) => one !== 'cycle' || repeats || way === 'cycle');
  const set = (text: string) => setTimer(editor, element, { ...timer, text });
  return (
    <>
      <ChoiceField
        id={`studio-timer-way-${element.id}`}
        label={t('studio.timer.way')}
        value={way}
        options={ways.map((value) => ({ value, label: t(`studio.timer.${value}`) }))}
        onChange={(chosen) => setTimer(editor, element, timerFor(chosen as TimerWay))}
      />
      {way === 'span' ? (
        <SpanField
          id={`studio-timer-span-${element.id}`}
          label={t('studio.timer.after')}
          span={readDuration(timer.text, timer.calendar)}
          onChange={(span) => {
            const written = span && writeDuration(span);
            if (!written) return;
            const { duration, calendar = '' } = written;
            setTimer(editor, element, { kind: 'timeDuration', text: duration, calendar });
          }}
        />
      ) : null}
      {way === 'expression' ? (
        <FeelField
          id={`studio-timer-expression-${element.id}`}
          label={t('studio.timer.expression')}
          value={timer.text.replace(/^\s*=\s*/, '')}
          onCommit={(text) => set(`=${text}`)}
        />
      ) : null}
      {way === 'text' || way === 'cycle' || way === 'date' ? (
        <CommittedText
          id={`studio-timer-text-${element.id}`}
          label={t(`studio.timer.${way}`)}
          hint={t(`studio.timer.${way}Hint`)}
          value={timer.text}
          onCommit={(text) => set(text.trim())}
        />
      ) : null}
    </>
  );
}
