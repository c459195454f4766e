import { Button, Form } from 'antd';
import { Link, useNavigate } from 'react-router-dom';
import { meQuery } from '../../api/queries';
import type { components } from '../../api/schema';
import { CASES_KEY } from '../../api/unit-queries';
import { useWrite, type WriteHeaders } from '../../api/use-write';
import { variablesOf } from '../../components/CorrectionFields';
import { DraftNotice } from '../../components/DraftNotice';
import { FailureNotice } from '../../components/FailureNotice';
import { LongTextField } from '../../components/LongTextField';
import { StepFields } from '../../components/StepFields';
import { answersIn, type StepAnswers, type StepField } from '../../components/step-answers';
import { useServerProblems } from '../../components/use-server-problems';
import { useText } from '../../i18n/use-text';
import { orNull } from '../../lib/unit-words';
import { useDraft } from '../../lib/use-draft';
import { SUBMITTED } from '../cases/submission';
import { useMe } from '../centre/me-context';
import { casePath } from '../unit/case-path';

interface Values {
  readonly message: string;
  readonly variables?: StepAnswers;
}

type Told = components['schemas']['SubAccountRequestCorrection']['data'];

const NONE: readonly StepField[] = [];

interface Props {
  /** Of the draft. */
  readonly name: string;
  readonly before: string;
  /** What the diagram asks for besides, with a correction. */
  readonly fields?: readonly StepField[];
  readonly submit: string;
  /** Where it leads back without sending. */
  readonly back: string;
  readonly write: (told: Told, headers: WriteHeaders) => Promise<{ readonly documentId: string }>;
}

/** What the applicant tells the unit's administrator, new or corrected. */
export function MessageForm({ name, before, fields = NONE, submit, back, write }: Props) {
  const text = useText();
  const navigate = useNavigate();
  const { account } = useMe();
  const [form] = Form.useForm<Values>();
  const draft = useDraft<Values>(account.documentId, name);
  const { send, isSending, failure, reset } = useWrite({
    write: ({ message, variables }: Values, headers: WriteHeaders) =>
      write({ message: orNull(message), ...variablesOf(fields, variables) }, headers),
    changes: [meQuery.queryKey, CASES_KEY],
    onDone: ({ documentId }) => {
      draft.forget();
      navigate(casePath({ kind: 'sub-account-request', documentId }), SUBMITTED);
    },
  });
  useServerProblems(form, failure);
  const beginning: Values = { message: before, variables: answersIn(fields) };
  const startAgain = () => {
    draft.forget();
    form.setFieldsValue(beginning);
  };
  return (
    <section className="card">
      {draft.found !== null && <DraftNotice onDiscard={startAgain} />}
      <Form<Values>
        form={form}
        name="sub-account-request"
        layout="vertical"
        initialValues={draft.found ?? beginning}
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
        <StepFields fields={fields} at="variables" />
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
