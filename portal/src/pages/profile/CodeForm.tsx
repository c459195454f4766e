import { Button, Form, Input } from 'antd';
import type { Writing } from '../../api/use-write';
import { FailureNotice } from '../../components/FailureNotice';
import { useFirstFocus } from '../../components/use-first-focus';
import { useText } from '../../i18n/use-text';
import type { Channel } from './channel';

interface Props {
  readonly channel: Channel;
  readonly writing: Writing<string, unknown>;
}

/** The code that was sent. */
export function CodeForm({ channel, writing: { send, isSending, failure, reset } }: Props) {
  const text = useText();
  const [form] = Form.useForm<{ readonly code: string }>();
  useFirstFocus(form, 'code');
  return (
    <Form
      form={form}
      name={`contact-${channel}-code`}
      layout="vertical"
      onValuesChange={reset}
      onFinish={({ code }: { readonly code: string }) => send(code)}
    >
      <Form.Item
        name="code"
        label={text('profile.code')}
        normalize={(typed: string) => typed.normalize('NFKC').replace(/\s/g, '')}
        rules={[{ required: true, pattern: /^\d{6}$/, message: text('profile.code.wrongForm') }]}
      >
        <Input autoComplete="one-time-code" inputMode="numeric" maxLength={6} />
      </Form.Item>
      {failure !== null && <FailureNotice failure={failure} hasFields />}
      <Button type="primary" htmlType="submit" loading={isSending}>
        {text('profile.prove')}
      </Button>
    </Form>
  );
}
