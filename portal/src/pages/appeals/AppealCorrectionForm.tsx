import { Button, Form } from 'antd';
import { Link, useNavigate } from 'react-router-dom';
import type { Appeal } from '../../api/case-queries';
import { api } from '../../api/client';
import type { EvidenceFile } from '../../api/evidence';
import { dataOf } from '../../api/failure';
import { meQuery } from '../../api/queries';
import { CASES_KEY } from '../../api/unit-queries';
import { useWrite, type WriteHeaders } from '../../api/use-write';
import { variablesOf } from '../../components/CorrectionFields';
import { DraftNotice } from '../../components/DraftNotice';
import { EvidenceField, referencesTo } from '../../components/EvidenceField';
import { FailureNotice } from '../../components/FailureNotice';
import { LongTextField } from '../../components/LongTextField';
import { StepFields } from '../../components/StepFields';
import { answersIn, type StepAnswers, type StepField } from '../../components/step-answers';
import { useServerProblems } from '../../components/use-server-problems';
import { useText } from '../../i18n/use-text';
import { useOnArrival } from '../../lib/use-on-arrival';
import { useDraft } from '../../lib/use-draft';
import { SUBMITTED } from '../cases/submission';
import { useMe } from '../centre/me-context';
import { casePath } from '../unit/case-path';

interface Values {
  readonly reason?: string;
  readonly evidence?: readonly EvidenceFile[];
  readonly variables?: StepAnswers;
}

interface Props {
  readonly appeal: Appeal;
  /** What the diagram asks for besides. */
  readonly fields: readonly StepField[];
}

/** Only what the reviewer has named can be changed; all else stays as it was handed in. */
export function AppealCorrectionForm({ appeal, fields }: Props) {
  const text = useText();
  const navigate = useNavigate();
  const { account } = useMe();
  const { documentId } = appeal;
  const fieldsToCorrect = useOnArrival(appeal.fieldsToCorrect);
  const asks = (field: keyof Values) => fieldsToCorrect.includes(field);
  const before: Values = {
    ...(asks('reason') ? { reason: appeal.reason } : {}),
    ...(asks('evidence') ? { evidence: appeal.evidence } : {}),
    variables: answersIn(fields),
  };
  const [form] = Form.useForm<Values>();
  const draft = useDraft<Values>(account.documentId, `unit-appeal-correction.${documentId}`);
  const path = casePath({ kind: 'unit-appeal', documentId });
  const { send, isSending, failure, reset } = useWrite({
    write: ({ reason, evidence, variables }: Values, headers: WriteHeaders) => {
      const data = {
        ...(reason === undefined ? {} : { reason }),
        ...(evidence === undefined ? {} : { evidence: referencesTo(evidence) }),
        ...variablesOf(fields, variables),
      };
      const params = { path: { id: documentId } };
      return dataOf(api.POST('/api/unit-appeals/{id}/resubmit', { params, body: { data }, headers }));
    },
    changes: [meQuery.queryKey, CASES_KEY],
    onDone: () => {
      draft.forget();
      navigate(path, SUBMITTED);
    },
  });
  useServerProblems(form, failure);
  const startAgain = () => {
    draft.forget();
    form.setFieldsValue(before);
  };
  return (
    <section className="card">
      {draft.found !== null && <DraftNotice onDiscard={startAgain} />}
      <Form<Values>
        form={form}
        name="unit-appeal-correction"
        layout="vertical"
        requiredMark
        scrollToFirstError={{ focus: true }}
        initialValues={draft.found ?? before}
        onValuesChange={(_, values) => {
          draft.keep(values);
          reset();
        }}
        onFinish={send}
      >
        {asks('reason') && (
          <LongTextField
            name="reason"
            label={text('appeal.reason')}
            missing={text('appeal.reason.missing')}
            limit={2000}
          />
        )}
        {asks('evidence') && (
          <EvidenceField
            name="evidence"
            label={text('evidence.label')}
            extra={text('appeal.evidence.hint')}
            required
          />
        )}
        <StepFields fields={fields} at="variables" />
        {failure !== null && <FailureNotice failure={failure} />}
        <div className="actions">
          <Button type="primary" htmlType="submit" loading={isSending}>
            {text('unit.correction.submit')}
          </Button>
          <Link className="button" to={path}>
            {text('action.cancel')}
          </Link>
        </div>
      </Form>
    </section>
  );
}
