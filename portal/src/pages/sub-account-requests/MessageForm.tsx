import { Button, Form } from 'antd';
import { Link, useNavigate } from 'react-router-dom';
import { meQuery } from '../../api/queries';
import { CASES_KEY } from '../../api/unit-queries';
import { useWrite, type WriteHeaders } from '../../api/use-write';
import { DraftNotice } from '../../components/DraftNotice';
import { FailureNotice } from '../../components/FailureNotice';
import { LongTextField } from '../../components/LongTextField';
import { useServerProblems } from '../../components/use-server-problems';
import { useText } from '../../i18n/use-text';
import { useDraft } from '../../lib/use-draft';
import { SUBMITTED } from '../cases/submission';
import { useMe } from '../centre/me-context';
import { casePath } from '../unit/case-path';

interface Values {
  readonly message: string;
}

interface Props {
  /** Of the draft. */
  readonly name: string;
  readonly before: string;
  readonly submit: string;
  /** Where it leads back without sending. */
  readonly back: string;
  readonly write: (message: string | null, headers: WriteHeaders) => Promise<{ readonly documentId: string }>;
}

/** What the applicant tells the unit's administrator, new or corrected. */
export function MessageForm({ name, before, submit, back, write }: Props) {
  const text = useText();
  const navigate = useNavigate();
  const { account } = useMe();
  const [form] = Form.useForm<Values>();
  const draft = useDraft<Values>(account.documentId, name);
  const { send, isSending, failure, reset } = useWrite({
    write: ({ message }: Values, headers: WriteHeaders) =>
      write(message.trim() === '' ? null : message, headers),
    changes: [meQuery.queryKey, CASES_KEY],
    onDone: ({ documentId }) => {
      draft.forget();
      navigate(casePath({ kind: 'sub-account-request', documentId }), SUBMITTED);
    },
  });
  useServerProblems(form, failure);
  const startAgain = () => {
    draft.forget();
    form.setFieldsValue({ message: before });
  };
  return (
    <section className="card">
      {draft.found !== null && <DraftNotice onDiscard={startAgain} />}
      <Form<Values>
        form={form}
        name="sub-account-request"
        layout="vertical"
        initialValues={draft.found ?? { message: before }}
        onValuesChange={(_, values) => {
          draft.keep(values);
          reset();
        }}
        onFinish={send}
      >
        <LongTextField
          name="message"
          label={text('join.message')}
          extra={text('join.message.hint')}
          limit={500}
        />
        {failure !== null && <FailureNotice failure={failure} />}
        <div className="actions">
          <Button type="primary" htmlType="submit" loading={isSending}>
            {submit}
          </Button>
          <Link className="button" to={back}>
            {text('action.cancel')}
          </Link>
        </div>
      </Form>
    </section>
  );
}
