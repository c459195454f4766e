import { Form } from 'antd';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { api } from '../../api/client';
import { dataOf } from '../../api/failure';
import { meQuery, type Account } from '../../api/queries';
import { CASES_KEY } from '../../api/unit-queries';
import { useWrite, type WriteHeaders } from '../../api/use-write';
import { DraftNotice } from '../../components/DraftNotice';
import { EvidenceField, referencesTo } from '../../components/EvidenceField';
import { useServerProblems } from '../../components/use-server-problems';
import { useText } from '../../i18n/use-text';
import { orNull } from '../../lib/unit-words';
import { useDraft } from '../../lib/use-draft';
import { useMe } from '../centre/me-context';
import { ContactFields } from './ContactFields';
import { FormActions } from './FormActions';
import { LicenceFields } from './LicenceFields';
import { telling } from './news';
import {
  REGISTRATION_DRAFT,
  type RegistrationDraft,
  type RegistrationValues,
  type UnitBody,
} from './registration-draft';
import { TakenUnit } from './TakenUnit';

/** Nobody types their own name twice; the numbers are masked here, and so cannot be filled in. */
function beginning({ name, email, landline }: Account, asked: URLSearchParams): RegistrationValues {
  return {
    unit: {
      name: asked.get('name') ?? '',
      creditCode: asked.get('creditCode') ?? '',
      kind: 'enterprise',
      legalRepresentative: '',
      address: '',
      department: '',
      contactName: name ?? '',
      contactMobile: '',
      contactEmail: email ?? '',
      contactLandline: landline ?? '',
    },
    evidence: [],
  };
}

function submit({ unit, evidence }: RegistrationValues, headers: WriteHeaders) {
  const { contactName, contactMobile, contactEmail, contactLandline, ...licence } = unit;
  const data = {
    unit: {
      // The form asks for every field of the licence before it sends.
      ...(licence as UnitBody),
      contactName: orNull(contactName),
      contactMobile: orNull(contactMobile),
      contactEmail: orNull(contactEmail),
      contactLandline: orNull(contactLandline),
    },
    evidence: referencesTo(evidence),
  };
  return dataOf(api.POST('/api/unit-registrations', { body: { data }, headers }));
}

export function RegistrationForm() {
  const text = useText();
  const navigate = useNavigate();
  const { account } = useMe();
  const [asked] = useSearchParams();
  const [form] = Form.useForm<RegistrationValues>();
  const draft = useDraft<RegistrationDraft>(account.documentId, REGISTRATION_DRAFT);
  const found = draft.found?.asked === asked.toString() ? draft.found.values : null;
  const { send, isSending, failure, reset } = useWrite({
    write: submit,
    changes: [meQuery.queryKey, CASES_KEY, ['unit-lookup']],
    onDone: () => {
      draft.forget();
      navigate('/centre/unit', telling('submitted'));
    },
  });
  useServerProblems(form, failure);
  const startAgain = () => {
    draft.forget();
    form.setFieldsValue(beginning(account, asked));
  };
  return (
    <section className="card">
      {found !== null && <DraftNotice onDiscard={startAgain} />}
      <Form<RegistrationValues>
        form={form}
        name="unit-registration"
        layout="vertical"
        requiredMark
        scrollToFirstError={{ focus: true }}
        initialValues={found ?? beginning(account, asked)}
        onValuesChange={(_, values) => {
          draft.keep({ asked: asked.toString(), values });
          reset();
        }}
        onFinish={send}
      >
        <h2>{text('unit.licence')}</h2>
        <LicenceFields at="unit" />
        <EvidenceField
          name="evidence"
          label={text('evidence.label')}
          extra={text('unit.evidence.hint')}
          required
        />
        <h2>{text('unit.contact')}</h2>
        <p className="page-note">{text('unit.contact.optional')}</p>
        <ContactFields at="unit" />
        <TakenUnit failure={failure} />
        <FormActions submit={text('unit.registration.submit')} isSending={isSending} />
      </Form>
    </section>
  );
}
