import type { OwnCase } from '../../api/case-queries';
import { EvidenceList } from '../../components/EvidenceList';
import { FactList } from '../../components/FactList';
import { useText } from '../../i18n/use-text';
import { Comparison } from '../unit/ChangeState';
import { useFacts } from '../unit/use-facts';

/** What was handed in, the newest of it where it was corrected. */
export function CaseContent({ found }: { readonly found: OwnCase }) {
  const text = useText();
  return (
    <section className="card" aria-labelledby="case-content">
      <h2 id="case-content">{text('unit.handedIn')}</h2>
      <Content found={found} />
      {found.entry.evidence.length > 0 && (
        <>
          <h3>{text('evidence.label')}</h3>
          <EvidenceList files={found.entry.evidence} />
        </>
      )}
    </section>
  );
}

function Content({ found: { kind, entry } }: { readonly found: OwnCase }) {
  const text = useText();
  const facts = useFacts();
  switch (kind) {
    case 'unit-registration':
      return <FactList facts={[...facts.licence(entry.unit), ...facts.contact(entry.unit)]} />;
    case 'business-info-change':
      return <Comparison change={entry} />;
    case 'unit-appeal':
      return <LongText label={text('appeal.reason')}>{entry.reason}</LongText>;
    case 'sub-account-request':
      return <LongText label={text('join.message')}>{entry.message ?? text('state.none')}</LongText>;
  }
}

function LongText({ label, children }: { readonly label: string; readonly children: string }) {
  return (
    <dl className="long-text">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </dl>
  );
}
