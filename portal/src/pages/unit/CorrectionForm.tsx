import { Form } from 'antd';
import { useNavigate } from 'react-router-dom';
import { api } from '../../api/client';
import { dataOf } from '../../api/failure';
import { meQuery } from '../../api/queries';
import { CASES_KEY, type Registration } from '../../api/unit-queries';
import { useWrite, type WriteHeaders } from '../../api/use-write';
import { DraftNotice } from '../../components/DraftNotice';
import { variablesOf } from '../../components/CorrectionFields';
import { EvidenceField } from '../../components/EvidenceField';
import { EvidenceList } from '../../components/EvidenceList';
import { FactList } from '../../components/FactList';
import { StepFields } from '../../components/StepFields';
import { answersIn, type StepField } from '../../components/step-answers';
import { useServerProblems } from '../../components/use-server-problems';
import { useText } from '../../i18n/use-text';
import { useDraft } from '../../lib/use-draft';
import { useMe } from '../centre/me-context';
import { ContactFields } from './ContactFields';
import { correctedBody, handedIn } from './correction';
import { FormActions } from './FormActions';
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
  const { account } = useMe();
  const [form] = Form.useForm<RegistrationValues>();
  const { documentId: id, status, unit, evidence, opinion, fieldsToCorrect } = registration;
  const draft = useDraft<RegistrationValues>(account.documentId, `correction-${id}`);
  const isOpen = (field: string) => status === 'rejected' || fieldsToCorrect.includes(field);
  const isClosed = (field: string) => !isOpen(field);
  const { send, isSending, failure, reset } = useWrite({
    write: (values: RegistrationValues, headers: WriteHeaders) =>
      dataOf(
        api.POST('/api/unit-registrations/{id}/resubmit', {
          params: { path: { id } },
          body: { data: { ...correctedBody(values, isOpen), ...variablesOf(fields, values.variables) } },
          headers,
        }),
      ),
    changes: [meQuery.queryKey, CASES_KEY],
    onDone: () => {
      draft.forget();
      navigate('/centre/unit', telling('corrected'));
    },
  });
  useServerProblems(form, failure);
  const beginning = { ...handedIn(registration), variables: answersIn(fields) };
  const startAgain = () => {
    draft.forget();
    form.setFieldsValue(beginning);
  };
  const closed = [...facts.licence(unit, isClosed), ...facts.contact(unit, isClosed)];
  return (
    <>
      <section className="card">
        <Opinion opinion={opinion} />
        {draft.found !== null && <DraftNotice onDiscard={startAgain} />}
        <Form<RegistrationValues>
          form={form}
          name="unit-correction"
          layout="vertical"
          scrollToFirstError={{ focus: true }}
          initialValues={draft.found ?? beginning}
          onValuesChange={(_, values) => {
            draft.keep(values);
            reset();
          }}
          onFinish={send}
        >
          <LicenceFields at="unit" isOpen={isOpen} />
          {isOpen('evidence') && <EvidenceField name="evidence" label={text('evidence.label')} required />}
          <ContactFields at="unit" isOpen={isOpen} maskedMobile={unit.contactMobile} />
          <StepFields fields={fields} at="variables" />
          <TakenUnit failure={failure} />
          <FormActions submit={text('unit.correction.submit')} isSending={isSending} />
        </Form>
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
