import { CheckField } from '../fields/CheckField';
import { ChoiceField } from '../fields/ChoiceField';
import { CommittedText } from '../fields/CommittedText';
import { FeelField } from '../fields/FeelField';
import { Section } from '../Section';
import { useSelected } from '../studio-context';
import { useTexts } from '../../../api/use-texts';
import { readLoop, setLoop, type LoopFields } from '../../edit/loops';

const FRESH: LoopFields = { sequential: false, by: 'cardinality', text: '2', variable: '', until: '' };

/** Doing one thing several times: a number of times, or for every entry of a list. */
export function LoopSection() {
  const { t } = useTexts();
  const { editor, element } = useSelected();
  const loop = readLoop(element.businessObject);
  const set = (change: Partial<LoopFields>) => setLoop(editor, element, { ...(loop ?? FRESH), ...change });
  return (
    <Section id="studio-loop" title={t('studio.loop.title')}>
      <CheckField
        label={t('studio.loop.repeats')}
        checked={loop !== null}
        onChange={(checked) => setLoop(editor, element, checked ? FRESH : null)}
      />
      {loop ? <LoopDetails loop={loop} set={set} /> : null}
    </Section>
  );
}

interface DetailsProps {
  readonly loop: LoopFields;
  readonly set: (change: Partial<LoopFields>) => void;
}

function LoopDetails({ loop, set }: DetailsProps) {
  const { t } = useTexts();
  const identifier = (text: string) =>
    /^([A-Za-z_]\w{0,99})?$/.test(text.trim()) ? null : t('studio.loop.variableInvalid');
  return (
    <>
      <ChoiceField
        id="studio-loop-order"
        label={t('studio.loop.order')}
        value={loop.sequential ? 'sequential' : 'parallel'}
        options={['parallel', 'sequential'].map((value) => ({ value, label: t(`studio.loop.${value}`) }))}
        onChange={(value) => set({ sequential: value === 'sequential' })}
      />
      <ChoiceField
        id="studio-loop-by"
        label={t('studio.loop.by')}
        value={loop.by}
        options={['cardinality', 'collection'].map((value) => ({ value, label: t(`studio.loop.${value}`) }))}
        onChange={(value) => set({ by: value === 'collection' ? 'collection' : 'cardinality', text: '' })}
      />
      <FeelField
        id="studio-loop-text"
        label={t(`studio.loop.${loop.by}Text`)}
        value={loop.text.replace(/^\s*=\s*/, '')}
        onCommit={(text) => set({ text })}
      />
      {loop.by === 'collection' ? (
        <CommittedText
          id="studio-loop-variable"
          label={t('studio.loop.variable')}
          placeholder="item"
          value={loop.variable}
          check={identifier}
          onCommit={(text) => set({ variable: text.trim() })}
        />
      ) : null}
      <FeelField
        id="studio-loop-until"
        label={t('studio.loop.until')}
        hint={t('studio.loop.untilHint')}
        value={loop.until.replace(/^\s*=\s*/, '')}
        onCommit={(until) => set({ until })}
      />
    </>
  );
}
