import type { QueryKey } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import type { ReactNode } from 'react';
import type { ApiFailure } from '../api/failure';
import { useWrite, type WriteHeaders } from '../api/use-write';
import type { DraftOfForm } from '../lib/use-draft';
import { DraftNotice } from './DraftNotice';
import { FailureNotice } from './FailureNotice';
import { Notice } from './Notice';
import { useServerProblems } from './use-server-problems';

interface Props<Values, Result> {
  /** Of the form: the ids of its fields begin with it. */
  readonly name: string;
  /** What was typed before, and where it is kept. */
  readonly draft: DraftOfForm<Values>;
  /** What the form says when nobody has typed anything. */
  readonly beginning: Values;
  readonly write: (values: Values, headers: WriteHeaders) => Promise<Result>;
  /** Query keys whose data are different afterwards. */
  readonly changes: readonly QueryKey[];
  readonly onDone?: (result: Result) => void;
  /** The words on the button that sends. */
  readonly submit: string;
  /** Said above the button once it is done, where the page stays. */
  readonly done?: string;
  /** Another way to say why it was refused. */
  readonly refusal?: (failure: ApiFailure) => ReactNode;
  /** Stands beside the button, e.g. the way back. */
  readonly beside?: ReactNode;
  /** The fields. */
  readonly children: ReactNode;
}

/**
 * A form that loses nothing: what is typed outlives a reload and the end of a session, it is sent once however often
 * it is pressed, and what the server finds wrong stands at its field.
 */
export function DraftForm<Values extends object, Result>(props: Props<Values, Result>) {
  const { name, draft, beginning, write, changes, onDone, submit, done, refusal, beside, children } = props;
  const [form] = Form.useForm<Values>();
  const { send, isSending, failure, result, reset } = useWrite({
    write,
    changes,
    onDone: (answer: Result) => {
      draft.forget();
      onDone?.(answer);
    },
  });
  useServerProblems(form, failure);
  const startAgain = () => {
    draft.forget();
    form.setFieldsValue(beginning);
  };
  return (
    <>
      {draft.found !== null && <DraftNotice onDiscard={startAgain} />}
      <Form<Values>
        form={form}
        name={name}
        layout="vertical"
        scrollToFirstError={{ focus: true }}
        initialValues={draft.found ?? beginning}
        onValuesChange={(_, values) => {
          draft.keep(values);
          reset();
        }}
        onFinish={send}
      >
        {children}
        {failure !== null && (refusal?.(failure) ?? <FailureNotice failure={failure} hasFields />)}
        {result !== null && done !== undefined && <Notice kind="success" title={done} />}
        <div className="actions">
          <Button type="primary" htmlType="submit" loading={isSending}>
            {submit}
          </Button>
          {beside}
        </div>
      </Form>
    </>
  );
}
