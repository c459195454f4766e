import { Form } from 'antd';
import { useNavigate } from 'react-router-dom';
import { api } from '../../api/client';
import { dataOf } from '../../api/failure';
import { MY_UNIT_KEY, type UnitOfAdministrator } from '../../api/unit-queries';
import { useWrite, type WriteHeaders } from '../../api/use-write';
import { DraftNotice } from '../../components/DraftNotice';
import { FailureNotice } from '../../components/FailureNotice';
import { useServerProblems } from '../../components/use-server-problems';
import { useText } from '../../i18n/use-text';
import { orNull } from '../../lib/unit-words';
import { useDraft } from '../../lib/use-draft';
import { useMe } from '../centre/me-context';
import { ContactFields } from './ContactFields';
import { FormActions } from './FormActions';
import type { ContactValues } from './fields';
import { telling } from './news';

function save(values: ContactValues, headers: WriteHeaders) {
  const { contactName, contactMobile, contactEmail, contactLandline } = values;
  const data = {
    contactName: orNull(contactName),
    contactEmail: orNull(contactEmail),
    contactLandline: orNull(contactLandline),
    ...(contactMobile == null ? {} : { contactMobile: orNull(contactMobile) }),
  };
  return dataOf(api.PUT('/api/my-unit', { body: { data }, headers }));
}

const valuesOf = (unit: UnitOfAdministrator['unit']): ContactValues => ({
  contactName: unit.contactName ?? '',
  contactMobile: null,
  contactEmail: unit.contactEmail ?? '',
  contactLandline: unit.contactLandline ?? '',
});

/** How the unit is reached. */
export function ContactForm({ unit }: { readonly unit: UnitOfAdministrator['unit'] }) {
  const text = useText();
  const navigate = useNavigate();
  const { account } = useMe();
  const [form] = Form.useForm<ContactValues>();
  const draft = useDraft<ContactValues>(account.documentId, `unit-contact-${unit.documentId}`);
  const { send, isSending, failure, reset } = useWrite({
    write: save,
    changes: [MY_UNIT_KEY],
    onDone: () => {
      draft.forget();
      navigate('/centre/unit', telling('saved'));
    },
  });
  useServerProblems(form, failure);
  return (
    <section className="card">
      {draft.found !== null && (
        <DraftNotice
          onDiscard={() => {
            draft.forget();
            form.setFieldsValue(valuesOf(unit));
          }}
        />
      )}
      <Form<ContactValues>
        form={form}
        name="unit-contact"
        layout="vertical"
        scrollToFirstError={{ focus: true }}
        initialValues={draft.found ?? valuesOf(unit)}
        onValuesChange={(_, values) => {
          draft.keep(values);
          reset();
        }}
        onFinish={send}
      >
        <ContactFields maskedMobile={unit.contactMobile} />
        {failure !== null && <FailureNotice failure={failure} />}
        <FormActions submit={text('action.save')} isSending={isSending} />
      </Form>
    </section>
  );
}
