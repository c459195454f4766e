import { useNavigate } from 'react-router-dom';
import { api } from '../../api/client';
import { dataOf } from '../../api/failure';
import { meQuery } from '../../api/queries';
import { CASES_KEY, MY_UNIT_KEY, type Change, type UnitOfAdministrator } from '../../api/unit-queries';
import type { WriteHeaders } from '../../api/use-write';
import { DraftForm } from '../../components/DraftForm';
import { EvidenceField } from '../../components/EvidenceField';
import { EvidenceList } from '../../components/EvidenceList';
import { FactList } from '../../components/FactList';
import { StepFields } from '../../components/StepFields';
import { answersIn, type StepField } from '../../components/step-answers';
import { useText } from '../../i18n/use-text';
import { useOwnDraft } from '../centre/use-own-draft';
import { askedFor, beginningOf, correctedTo, type ChangeValues } from './change-values';
import { Later } from './Later';
import { LicenceFields } from './LicenceFields';
import { telling } from './news';
import { Opinion } from './Opinion';
import { useFacts } from './use-facts';

type Asked = ReturnType<typeof askedFor>;
type Corrected = ReturnType<typeof correctedTo>;

interface Props {
  /** What is in force, and stays so until the change is approved. */
  readonly unit: UnitOfAdministrator['unit'];
  /** The change that was returned or rejected; none for a new one. */
  readonly earlier: Change | null;
  /** What the diagram asks for besides, with a correction. */
  readonly fields?: readonly StepField[];
}

const NONE: readonly StepField[] = [];

/** After a return only what the reviewer named is open. */
const openIn = (earlier: Change | null) => (field: string) =>
  earlier?.status !== 'returned' || earlier.fieldsToCorrect.includes(field);

const ask = (data: Asked, headers: WriteHeaders) =>
  dataOf(api.POST('/api/business-info-changes', { body: { data }, headers }));

const correct = (id: string, data: Corrected, headers: WriteHeaders) =>
  dataOf(
    api.POST('/api/business-info-changes/{id}/resubmit', {
      params: { path: { id } },
      body: { data },
      headers,
    }),
  );

export function ChangeForm({ unit, earlier, fields = NONE }: Props) {
  const text = useText();
  const facts = useFacts();
  const navigate = useNavigate();
  const isOpen = openIn(earlier);
  return (
    <>
      <section className="card">
        {earlier !== null && <Opinion opinion={earlier.opinion} />}
        <DraftForm
          name="unit-change"
          draft={useOwnDraft<ChangeValues>(`change-${earlier?.documentId ?? unit.documentId}`)}
          beginning={{ ...beginningOf(unit, earlier), variables: answersIn(fields) }}
          write={(values, headers): Promise<unknown> =>
            earlier === null
              ? ask(askedFor(values, unit), headers)
              : correct(earlier.documentId, correctedTo(values, isOpen, fields), headers)
          }
          changes={[meQuery.queryKey, MY_UNIT_KEY, CASES_KEY]}
          onDone={() => navigate('/centre/unit', telling('change-submitted'))}
          submit={text(earlier === null ? 'unit.change.submit' : 'unit.correction.submit')}
          beside={<Later />}
        >
          <LicenceFields at="changes" isOpen={isOpen} inForce={(field) => facts.shown(unit, field)} />
          {isOpen('evidence') && (
            <EvidenceField
              name="evidence"
              label={text('evidence.label')}
              extra={text('unit.change.evidence.hint')}
              required
            />
          )}
          <StepFields fields={fields} at="variables" />
        </DraftForm>
      </section>
      <Closed unit={unit} earlier={earlier} />
    </>
  );
}

/** What was not named, as it was handed in. */
function Closed({ unit, earlier }: Props) {
  const text = useText();
  const facts = useFacts();
  const isOpen = openIn(earlier);
  if (earlier?.status !== 'returned') return null;
  return (
    <section className="card">
      <h2>{text('unit.closed')}</h2>
      <FactList facts={facts.licence({ ...unit, ...earlier.changes }, (field) => !isOpen(field))} />
      {!isOpen('evidence') && <EvidenceList files={earlier.evidence} />}
    </section>
  );
}
