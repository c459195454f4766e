import { Form, Input } from 'antd';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly extra?: string;
  /** What to say when nothing is written; a field without it may stay empty. */
  readonly missing?: string;
  readonly limit: number;
}

/** Several lines of text in a form of Ant Design, with how much of the room is taken. */
export function LongTextField({ name, label, extra, missing, limit }: Props) {
  const rules = missing === undefined ? [] : [{ required: true, whitespace: true, message: missing }];
  return (
    <Form.Item name={name} label={label} extra={extra} rules={rules}>
      <Input.TextArea autoSize={{ minRows: 4, maxRows: 16 }} maxLength={limit} showCount />
    </Form.Item>
  );
}
