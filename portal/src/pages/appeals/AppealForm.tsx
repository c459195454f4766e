import { Button, Form } from 'antd';
import { useNavigate } from 'react-router-dom';
import { api } from '../../api/client';
import type { EvidenceFile } from '../../api/evidence';
import { dataOf } from '../../api/failure';
import { meQuery } from '../../api/queries';
import { CASES_KEY } from '../../api/unit-queries';
import { useWrite, type WriteHeaders } from '../../api/use-write';
import { DraftNotice } from '../../components/DraftNotice';
import { EvidenceField, referencesTo } from '../../components/EvidenceField';
import { FailureNotice } from '../../components/FailureNotice';
import { LongTextField } from '../../components/LongTextField';
import { useServerProblems } from '../../components/use-server-problems';
import { useText } from '../../i18n/use-text';
import { useDraft } from '../../lib/use-draft';
import { SUBMITTED } from '../cases/submission';
import { useMe } from '../centre/me-context';
import { casePath } from '../unit/case-path';

interface Values {
  readonly reason: string;
  readonly evidence: readonly EvidenceFile[];
}

const EMPTY: Values = { reason: '', evidence: [] };

/** @param unit documentId of the unit that is appealed for */
export function AppealForm({ unit }: { readonly unit: string }) {
  const text = useText();
  const navigate = useNavigate();
  const { account } = useMe();
  const [form] = Form.useForm<Values>();
  const draft = useDraft<Values>(account.documentId, `unit-appeal.${unit}`);
  const { send, isSending, failure, reset } = useWrite({
    write: ({ reason, evidence }: Values, headers: WriteHeaders) => {
      const data = { unit, reason, evidence: referencesTo(evidence) };
      return dataOf(api.POST('/api/unit-appeals', { body: { data }, headers }));
    },
    changes: [meQuery.queryKey, CASES_KEY],
    onDone: ({ documentId }) => {
      draft.forget();
      navigate(casePath({ kind: 'unit-appeal', documentId }), SUBMITTED);
    },
  });
  useServerProblems(form, failure);
  const startAgain = () => {
    draft.forget();
    form.setFieldsValue(EMPTY);
  };
  return (
    <section className="card">
      {draft.found !== null && <DraftNotice onDiscard={startAgain} />}
      <Form<Values>
        form={form}
        name="unit-appeal"
        layout="vertical"
        requiredMark
        scrollToFirstError={{ focus: true }}
        initialValues={draft.found ?? EMPTY}
        onValuesChange={(_, values) => {
          draft.keep(values);
          reset();
        }}
        onFinish={send}
      >
        <LongTextField
          name="reason"
          label={text('appeal.reason')}
          extra={text('appeal.reason.hint')}
          missing={text('appeal.reason.missing')}
          limit={2000}
        />
        <EvidenceField
          name="evidence"
          label={text('evidence.label')}
          extra={text('appeal.evidence.hint')}
          required
        />
        {failure !== null && <FailureNotice failure={failure} />}
        <Button type="primary" htmlType="submit" loading={isSending}>
          {text('appeal.submit')}
        </Button>
      </Form>
    </section>
  );
}
