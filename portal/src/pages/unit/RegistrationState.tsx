import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import { dataOf } from '../../api/failure';
import { registrationQuery, type Registration } from '../../api/unit-queries';
import { EvidenceList } from '../../components/EvidenceList';
import { FactList } from '../../components/FactList';
import { QueryState } from '../../components/QueryState';
import { useText } from '../../i18n/use-text';
import { CaseCard } from './CaseCard';
import { useFacts } from './use-facts';

/** A registration: how it stands, what was said about it, and what was handed in (product.md section 4). */
export function RegistrationState({ id }: { readonly id: string }) {
  const registration = useQuery(registrationQuery(id));
  return <QueryState query={registration}>{(data) => <Shown registration={data} />}</QueryState>;
}

function Shown({ registration }: { readonly registration: Registration }) {
  const text = useText();
  const facts = useFacts();
  const { documentId, unit, evidence, status } = registration;
  return (
    <>
      <CaseCard
        title={unit.name}
        kind="unit-registration"
        entry={registration}
        withdraw={(headers) =>
          dataOf(
            api.POST('/api/unit-registrations/{id}/withdraw', {
              params: { path: { id: documentId } },
              headers,
            }),
          )
        }
      >
        {status === 'under-review' && <p>{text('unit.registration.waiting')}</p>}
        {status === 'rejected' && <p>{text('unit.registration.rejected')}</p>}
      </CaseCard>
      <section className="card">
        <h2>{text('unit.handedIn')}</h2>
        <FactList facts={[...facts.licence(unit), ...facts.contact(unit)]} />
        <EvidenceList files={evidence} />
      </section>
    </>
  );
}
