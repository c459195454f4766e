import { Button, Form, Input } from 'antd';
import { Link, useNavigate } from 'react-router-dom';
import { api } from '../../api/client';
import { dataOf } from '../../api/failure';
import { MEMBERS_KEY, type Member } from '../../api/member-queries';
import { useWrite, type WriteHeaders } from '../../api/use-write';
import { DraftNotice } from '../../components/DraftNotice';
import { FailureNotice } from '../../components/FailureNotice';
import { Notice } from '../../components/Notice';
import { useServerProblems } from '../../components/use-server-problems';
import { useText } from '../../i18n/use-text';
import { useDraft } from '../../lib/use-draft';
import { useMe } from '../centre/me-context';
import '../unit/unit.css';
import { MaskedMobile } from '../unit/MaskedMobile';
import { changeOf, valuesOf, type MemberValues } from './member-values';
import { telling } from './news';

/** What the administrator may change of a sub-account; what its holder has proved is the holder's own. */
export function MemberForm({ member }: { readonly member: Member }) {
  const text = useText();
  const navigate = useNavigate();
  const { account } = useMe();
  const { documentId: id, mobile, mobileProved, email, emailProved, status } = member;
  const back = `/centre/members/${id}`;
  const [form] = Form.useForm<MemberValues>();
  const draft = useDraft<MemberValues>(account.documentId, `member.${id}`);
  const { send, isSending, failure, reset } = useWrite({
    write: (values: MemberValues, headers: WriteHeaders) => {
      const body = { data: changeOf({ ...valuesOf(member), ...values }, member) };
      return dataOf(api.PUT('/api/my-unit/members/{id}', { params: { path: { id } }, body, headers }));
    },
    changes: [MEMBERS_KEY],
    onDone: () => {
      draft.forget();
      navigate(back, telling('saved'));
    },
  });
  useServerProblems(form, failure);
  const startAgain = () => {
    draft.forget();
    form.setFieldsValue(valuesOf(member));
  };
  return (
    <section className="card">
      {status === 'unbound' && (
        <Notice kind="warning" title={text('member.unbound')}>
          {text('member.unbound.edit')}
        </Notice>
      )}
      {draft.found !== null && <DraftNotice onDiscard={startAgain} />}
      <Form<MemberValues>
        form={form}
        name="member"
        layout="vertical"
        requiredMark
        scrollToFirstError={{ focus: true }}
        initialValues={draft.found ?? valuesOf(member)}
        onValuesChange={(_, values) => {
          draft.keep(values);
          reset();
        }}
        onFinish={send}
      >
        <Form.Item
          name="name"
          label={text('account.name')}
          rules={[{ required: true, whitespace: true, message: text('profile.name.missing') }]}
        >
          <Input autoComplete="off" maxLength={50} />
        </Form.Item>
        <Form.Item
          name="username"
          label={text('account.username')}
          extra={text('member.username.hint')}
          rules={[{ required: true, whitespace: true, message: text('member.username.missing') }]}
        >
          <Input autoComplete="off" maxLength={64} />
        </Form.Item>
        {mobileProved ? (
          <Proved field="mobile" value={mobile} />
        ) : (
          <Form.Item
            name="mobile"
            label={text('account.mobile')}
            extra={text('member.mobile.hint')}
            rules={[
              {
                // Null while the number stays as it is.
                validator: (_, typed: string | null) =>
                  typed?.trim() === ''
                    ? Promise.reject(new Error(text('profile.mobile.missing')))
                    : Promise.resolve(),
              },
            ]}
          >
            <MaskedMobile masked={mobile} mayBeEmpty={false} />
          </Form.Item>
        )}
        {emailProved ? (
          <Proved field="email" value={email} />
        ) : (
          <Form.Item name="email" label={text('account.email')}>
            <Input autoComplete="off" inputMode="email" type="email" maxLength={320} />
          </Form.Item>
        )}
        <Form.Item name="landline" label={text('account.landline')} extra={text('profile.landline.hint')}>
          <Input autoComplete="off" inputMode="tel" maxLength={40} />
        </Form.Item>
        {failure !== null && <FailureNotice failure={failure} hasFields />}
        <div className="actions">
          <Button type="primary" htmlType="submit" loading={isSending}>
            {text('member.edit.submit')}
          </Button>
          <Link className="button" to={back} onClick={draft.forget}>
            {text('member.edit.giveUp')}
          </Link>
        </div>
      </Form>
    </section>
  );
}

interface ProvedProps {
  readonly field: 'mobile' | 'email';
  readonly value: string | null;
}

/** A contact that its holder has proved, and why there is no field for it. */
function Proved({ field, value }: ProvedProps) {
  const text = useText();
  return (
    <Form.Item label={text(`account.${field}`)} extra={text(`member.proved.${field}`)}>
      {value ?? text('state.none')}
    </Form.Item>
  );
}
