import type { OwnCase } from '../../api/case-queries';
import { FactList, type Fact } from '../../components/FactList';
import { useMoment, useText } from '../../i18n/use-text';
import { CaseTag } from '../unit/CaseTag';
import { unitNameOf } from './unit-of';

/** Where a case stands: its state, who has it now, and until when (product.md section 4). */
export function CaseStanding({ found }: { readonly found: OwnCase }) {
  const text = useText();
  const moment = useMoment();
  const { entry } = found;
  const decided: readonly Fact[] =
    entry.decidedAt === null ? [] : [{ label: text('case.decided'), value: moment(entry.decidedAt) }];
  return (
    <>
      <h2 id="case-standing">
        {unitNameOf(found)}
        <CaseTag entry={entry} />
      </h2>
      <FactList facts={[{ label: text('case.submission'), value: moment(entry.submittedAt) }, ...decided]} />
      {found.kind === 'unit-appeal' && found.entry.respondUntil !== null && (
        <FactList
          facts={[
            { label: text('case.step'), value: text('case.awaitsAnswer') },
            { label: text('case.respondUntil'), value: moment(found.entry.respondUntil) },
          ]}
        />
      )}
      {entry.waitsFor.map((step) => (
        <WaitingStep key={step.elementId} step={step} />
      ))}
    </>
  );
}

function WaitingStep({ step }: { readonly step: OwnCase['entry']['waitsFor'][number] }) {
  const text = useText();
  const moment = useMoment();
  const holder = step.isYours ? text('case.holder.you') : step.holder;
  const due: readonly Fact[] =
    step.dueAt === null ? [] : [{ label: text('case.due'), value: moment(step.dueAt) }];
  return (
    <FactList
      facts={[
        { label: text('case.step'), value: step.step },
        ...(holder === null ? [] : [{ label: text('case.holder'), value: holder }]),
        { label: text('case.since'), value: moment(step.since) },
        ...due,
      ]}
    />
  );
}
