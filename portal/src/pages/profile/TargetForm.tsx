import { Button, Form, Input } from 'antd';
import type { Writing } from '../../api/use-write';
import { FailureNotice } from '../../components/FailureNotice';
import { useFirstFocus } from '../../components/use-first-focus';
import { useServerProblems } from '../../components/use-server-problems';
import { useText } from '../../i18n/use-text';
import type { Channel } from './channel';

interface Props {
  readonly channel: Channel;
  readonly writing: Writing<string, unknown>;
  /** Until another code may be asked for. */
  readonly secondsLeft: number;
  readonly onChange: () => void;
}

const INPUT = {
  mobile: { autoComplete: 'tel', inputMode: 'tel', type: 'tel', maxLength: 40 },
  email: { autoComplete: 'email', inputMode: 'email', type: 'email', maxLength: 320 },
} as const;

/** The number or address that a code goes to. */
export function TargetForm({ channel, writing, secondsLeft, onChange }: Props) {
  const text = useText();
  const [form] = Form.useForm<{ readonly target: string }>();
  const { send, isSending, failure, result } = writing;
  useFirstFocus(form, 'target');
  useServerProblems(form, failure);
  return (
    <Form
      form={form}
      name={`contact-${channel}-target`}
      layout="vertical"
      onValuesChange={onChange}
      onFinish={({ target }: { readonly target: string }) => send(target.trim())}
    >
      <Form.Item
        name="target"
        label={text(`profile.${channel}.new`)}
        rules={[{ required: true, whitespace: true, message: text(`profile.${channel}.missing`) }]}
      >
        <Input {...INPUT[channel]} />
      </Form.Item>
      {failure !== null && <FailureNotice failure={failure} hasFields />}
      <Button htmlType="submit" loading={isSending} disabled={secondsLeft > 0}>
        {secondsLeft > 0
          ? text('profile.codeAgainIn', { seconds: secondsLeft })
          : text(result === null ? 'profile.getCode' : 'profile.codeAgain')}
      </Button>
    </Form>
  );
}
