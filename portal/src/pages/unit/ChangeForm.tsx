import { Form } from 'antd';
import { useNavigate } from 'react-router-dom';
import { api } from '../../api/client';
import { dataOf } from '../../api/failure';
import { meQuery } from '../../api/queries';
import { CASES_KEY, MY_UNIT_KEY, type Change, type UnitOfAdministrator } from '../../api/unit-queries';
import { useWrite, type WriteHeaders } from '../../api/use-write';
import { DraftNotice } from '../../components/DraftNotice';
import { EvidenceField } from '../../components/EvidenceField';
import { EvidenceList } from '../../components/EvidenceList';
import { FactList } from '../../components/FactList';
import { FailureNotice } from '../../components/FailureNotice';
import { StepFields } from '../../components/StepFields';
import { answersIn, type StepField } from '../../components/step-answers';
import { useServerProblems } from '../../components/use-server-problems';
import { useText } from '../../i18n/use-text';
import { useDraft } from '../../lib/use-draft';
import { useMe } from '../centre/me-context';
import { askedFor, beginningOf, correctedTo, type ChangeValues } from './change-values';
import { FormActions } from './FormActions';
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

function useHandingIn({ unit, earlier, fields = NONE, onDone }: HandingIn) {
  const navigate = useNavigate();
  return useWrite({
    write: (values: ChangeValues, headers: WriteHeaders) =>
      earlier === null
        ? ask(askedFor(values, unit), headers)
        : correct(earlier.documentId, correctedTo(values, openIn(earlier), fields), headers),
    changes: [meQuery.queryKey, MY_UNIT_KEY, CASES_KEY],
    onDone: () => {
      onDone();
      navigate('/centre/unit', telling('change-submitted'));
    },
  });
}

interface HandingIn extends Props {
  readonly onDone: () => void;
}

export function ChangeForm({ unit, earlier, fields = NONE }: Props) {
  const text = useText();
  const facts = useFacts();
  const { account } = useMe();
  const [form] = Form.useForm<ChangeValues>();
  const draft = useDraft<ChangeValues>(
    account.documentId,
    `change-${earlier?.documentId ?? unit.documentId}`,
  );
  const beginning = { ...beginningOf(unit, earlier), variables: answersIn(fields) };
  const isOpen = openIn(earlier);
  const { send, isSending, failure, reset } = useHandingIn({ unit, earlier, fields, onDone: draft.forget });
  useServerProblems(form, failure);
  const startAgain = () => {
    draft.forget();
    form.setFieldsValue(beginning);
  };
  return (
    <>
      <section className="card">
        {earlier !== null && <Opinion opinion={earlier.opinion} />}
        {draft.found !== null && <DraftNotice onDiscard={startAgain} />}
        <Form<ChangeValues>
          form={form}
          name="unit-change"
          layout="vertical"
          scrollToFirstError={{ focus: true }}
          initialValues={draft.found ?? beginning}
          onValuesChange={(_, values) => {
            draft.keep(values);
            reset();
          }}
          onFinish={send}
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
          {failure !== null && <FailureNotice failure={failure} />}
          <FormActions
            submit={text(earlier === null ? 'unit.change.submit' : 'unit.correction.submit')}
            isSending={isSending}
          />
        </Form>
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
