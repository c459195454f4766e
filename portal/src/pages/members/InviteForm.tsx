import { Button, Form, Input } from 'antd';
import { Link, useNavigate } from 'react-router-dom';
import { api } from '../../api/client';
import { dataOf } from '../../api/failure';
import { INVITATIONS_KEY } from '../../api/member-queries';
import { useWrite, type WriteHeaders } from '../../api/use-write';
import { DraftNotice } from '../../components/DraftNotice';
import { FailureNotice } from '../../components/FailureNotice';
import { useServerProblems } from '../../components/use-server-problems';
import { useText } from '../../i18n/use-text';
import { orNull } from '../../lib/unit-words';
import { useDraft } from '../../lib/use-draft';
import { useMe } from '../centre/me-context';
import { telling } from './news';

interface Values {
  readonly name: string;
  readonly mobile: string;
  readonly email: string;
}

const EMPTY: Values = { name: '', mobile: '', email: '' };

function invite({ name, mobile, email }: Values, headers: WriteHeaders) {
  const data = { name, mobile, email: orNull(email) };
  return dataOf(api.POST('/api/my-unit/members', { body: { data }, headers }));
}

/** Who is invited, and where the link goes. */
export function InviteForm() {
  const text = useText();
  const navigate = useNavigate();
  const { account } = useMe();
  const [form] = Form.useForm<Values>();
  const draft = useDraft<Values>(account.documentId, 'invitation');
  const { send, isSending, failure, reset } = useWrite({
    write: invite,
    changes: [INVITATIONS_KEY],
    onDone: () => {
      draft.forget();
      navigate('/centre/members/invitations', telling('invited'));
    },
  });
  useServerProblems(form, failure);
  const startAgain = () => {
    draft.forget();
    form.setFieldsValue(EMPTY);
  };
  return (
    <section className="card">
      {draft.found !== null && <DraftNotice onDiscard={startAgain} />}
      <Form<Values>
        form={form}
        name="invitation"
        layout="vertical"
        requiredMark
        scrollToFirstError={{ focus: true }}
        initialValues={draft.found ?? EMPTY}
        onValuesChange={(_, values) => {
          draft.keep(values);
          reset();
        }}
        onFinish={send}
      >
        <Form.Item
          name="name"
          label={text('account.name')}
          extra={text('profile.name.hint')}
          rules={[{ required: true, whitespace: true, message: text('profile.name.missing') }]}
        >
          <Input autoComplete="off" maxLength={50} />
        </Form.Item>
        <Form.Item
          name="mobile"
          label={text('account.mobile')}
          extra={text('invite.mobile.hint')}
          rules={[{ required: true, whitespace: true, message: text('profile.mobile.missing') }]}
        >
          <Input autoComplete="off" inputMode="tel" type="tel" maxLength={40} />
        </Form.Item>
        <Form.Item name="email" label={text('account.email')} extra={text('invite.email.hint')}>
          <Input autoComplete="off" inputMode="email" type="email" maxLength={320} />
        </Form.Item>
        {failure !== null && <FailureNotice failure={failure} hasFields />}
        <div className="actions">
          <Button type="primary" htmlType="submit" loading={isSending}>
            {text('invite.submit')}
          </Button>
          <Link className="button" to="/centre/members">
            {text('action.cancel')}
          </Link>
        </div>
      </Form>
    </section>
  );
}
