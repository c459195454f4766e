import { Button, Form, Input, Radio } from 'antd';
import { api } from '../../api/client';
import { dataOf } from '../../api/failure';
import { meQuery, type Account } from '../../api/queries';
import { useWrite, type WriteHeaders } from '../../api/use-write';
import { DraftNotice } from '../../components/DraftNotice';
import { FailureNotice } from '../../components/FailureNotice';
import { Notice } from '../../components/Notice';
import { useServerProblems } from '../../components/use-server-problems';
import { useText } from '../../i18n/use-text';
import { useDraft } from '../../lib/use-draft';
import { useMe } from '../centre/me-context';

interface Values {
  readonly name: string;
  readonly landline: string;
  readonly preferredLocale: Account['preferredLocale'];
}

const valuesOf = ({ name, landline, preferredLocale }: Account): Values => ({
  name: name ?? '',
  landline: landline ?? '',
  preferredLocale,
});

function save({ name, landline, preferredLocale }: Values, headers: WriteHeaders) {
  const data = { name, landline: landline.trim() === '' ? null : landline, preferredLocale };
  return dataOf(api.PUT('/api/me/profile', { body: { data }, headers }));
}

/** Name, landline and the language of messages. */
export function ProfileForm() {
  const text = useText();
  const { account } = useMe();
  const [form] = Form.useForm<Values>();
  const draft = useDraft<Values>(account.documentId, 'profile');
  const { send, isSending, failure, result, reset } = useWrite({
    write: save,
    changes: [meQuery.queryKey],
    onDone: draft.forget,
  });
  useServerProblems(form, failure);
  const startAgain = () => {
    draft.forget();
    form.setFieldsValue(valuesOf(account));
  };
  return (
    <section className="card">
      <h2>{text('profile.person')}</h2>
      {draft.found !== null && <DraftNotice onDiscard={startAgain} />}
      <Form<Values>
        form={form}
        name="profile"
        layout="vertical"
        requiredMark
        scrollToFirstError={{ focus: true }}
        initialValues={draft.found ?? valuesOf(account)}
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
          <Input autoComplete="name" maxLength={50} />
        </Form.Item>
        <Form.Item name="landline" label={text('account.landline')} extra={text('profile.landline.hint')}>
          <Input autoComplete="off" inputMode="tel" maxLength={40} />
        </Form.Item>
        <Form.Item
          name="preferredLocale"
          label={text('profile.language')}
          extra={text('profile.language.hint')}
        >
          <Radio.Group
            options={[
              { value: 'zh-Hans', label: '中文' },
              { value: 'en', label: 'English' },
            ]}
          />
        </Form.Item>
        {failure !== null && <FailureNotice failure={failure} hasFields />}
        {result !== null && <Notice kind="success" title={text('profile.saved')} />}
        <Button type="primary" htmlType="submit" loading={isSending}>
          {text('action.save')}
        </Button>
      </Form>
    </section>
  );
}
