import { useNavigate } from 'react-router-dom';
import { api } from '../../api/client';
import { dataOf } from '../../api/failure';
import { meQuery } from '../../api/queries';
import { CASES_KEY, type Registration } from '../../api/unit-queries';
import { DraftForm } from '../../components/DraftForm';
import { variablesOf } from '../../components/CorrectionFields';
import { EvidenceField } from '../../components/EvidenceField';
import { EvidenceList } from '../../components/EvidenceList';
import { FactList } from '../../components/FactList';
import { StepFields } from '../../components/StepFields';
import { answersIn, type StepField } from '../../components/step-answers';
import { useText } from '../../i18n/use-text';
import { useOwnDraft } from '../centre/use-own-draft';
import { ContactFields } from './ContactFields';
import { correctedBody, handedIn } from './correction';
import { Later } from './Later';
import { LicenceFields } from './LicenceFields';
import { telling } from './news';
import { Opinion } from './Opinion';
import type { RegistrationValues } from './registration-draft';
import { TakenUnit } from './TakenUnit';
import { useFacts } from './use-facts';

interface Props {
  readonly registration: Registration;
  /** What the diagram asks for besides. */
  readonly fields: readonly StepField[];
}

/** After a return only what the reviewer named is open; after a rejection everything is. */
export function CorrectionForm({ registration, fields }: Props) {
  const text = useText();
  const facts = useFacts();
  const navigate = useNavigate();
  const { documentId: id, status, unit, evidence, opinion, fieldsToCorrect } = registration;
  const isOpen = (field: string) => status === 'rejected' || fieldsToCorrect.includes(field);
  const isClosed = (field: string) => !isOpen(field);
  const closed = [...facts.licence(unit, isClosed), ...facts.contact(unit, isClosed)];
  return (
    <>
      <section className="card">
        <Opinion opinion={opinion} />
        <DraftForm
          name="unit-correction"
          draft={useOwnDraft<RegistrationValues>(`correction-${id}`)}
          beginning={{ ...handedIn(registration), variables: answersIn(fields) }}
          write={(values, headers) =>
            dataOf(
              api.POST('/api/unit-registrations/{id}/resubmit', {
                params: { path: { id } },
                body: {
                  data: { ...correctedBody(values, isOpen), ...variablesOf(fields, values.variables) },
                },
                headers,
              }),
            )
          }
          changes={[meQuery.queryKey, CASES_KEY]}
          onDone={() => navigate('/centre/unit', telling('corrected'))}
          refusal={(failure) => <TakenUnit failure={failure} />}
          submit={text('unit.correction.submit')}
          beside={<Later />}
        >
          <LicenceFields at="unit" isOpen={isOpen} />
          {isOpen('evidence') && <EvidenceField name="evidence" label={text('evidence.label')} required />}
          <ContactFields at="unit" isOpen={isOpen} maskedMobile={unit.contactMobile} />
          <StepFields fields={fields} at="variables" />
        </DraftForm>
      </section>
      {(closed.length > 0 || isClosed('evidence')) && (
        <section className="card">
          <h2>{text('unit.closed')}</h2>
          <FactList facts={closed} />
          {isClosed('evidence') && <EvidenceList files={evidence} />}
        </section>
      )}
    </>
  );
}
