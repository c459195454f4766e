import { Form } from 'antd';
import { useCallback, useState } from 'react';
import type { EvidenceFile } from '../api/evidence';
import { useText } from '../i18n/use-text';
import { EvidenceUpload } from './EvidenceUpload';

interface Props {
  /** Of the field, as the body below `data` has it. */
  readonly name: string;
  readonly label: string;
  /** What kind of documents are asked for. */
  readonly extra?: string;
  readonly required?: boolean;
}

/** Documents in a form of Ant Design; its value is a list of `EvidenceFile`. */
export function EvidenceField({ name, label, extra, required = false }: Props) {
  const text = useText();
  const form = Form.useFormInstance();
  const [isUnfinished, setUnfinished] = useState(false);
  // It is said when the form is sent, and no longer true once somebody does something about it.
  const forget = useCallback(() => form.setFields([{ name, errors: [] }]), [form, name]);
  const tell = useCallback(
    (has: boolean) => {
      setUnfinished(has);
      forget();
    },
    [forget],
  );
  const check = (_: unknown, files: readonly EvidenceFile[] | undefined) => {
    if (isUnfinished) return Promise.reject(new Error(text('evidence.unfinished')));
    const isMissing = required && (files ?? []).length === 0;
    return isMissing ? Promise.reject(new Error(text('evidence.missing'))) : Promise.resolve();
  };
  return (
    <Form.Item
      name={name}
      label={label}
      extra={extra}
      required={required}
      validateTrigger="onSubmit"
      rules={[{ validator: check }]}
    >
      <EvidenceUpload onUnfinished={tell} onChange={forget} />
    </Form.Item>
  );
}

/** What a body says of documents. */
export const referencesTo = (files: readonly EvidenceFile[] | undefined): string[] =>
  (files ?? []).map(({ documentId }) => documentId);
