import { Button, Form } from 'antd';
import type { AppealAgainst } from '../../api/case-queries';
import { APPEALS_KEY } from '../../api/case-queries';
import { api } from '../../api/client';
import type { EvidenceFile } from '../../api/evidence';
import { dataOf } from '../../api/failure';
import { meQuery } from '../../api/queries';
import { useWrite, type WriteHeaders } from '../../api/use-write';
import { DraftNotice } from '../../components/DraftNotice';
import { EvidenceField, referencesTo } from '../../components/EvidenceField';
import { FailureNotice } from '../../components/FailureNotice';
import { LongTextField } from '../../components/LongTextField';
import { focusPageTitle } from '../../components/Page';
import { useServerProblems } from '../../components/use-server-problems';
import { useText } from '../../i18n/use-text';
import { useDraft } from '../../lib/use-draft';
import { useMe } from '../centre/me-context';

interface Values {
  readonly statement: string;
  readonly evidence: readonly EvidenceFile[];
}

const EMPTY: Values = { statement: '', evidence: [] };

/** The administrator's answer to an appeal: once, within the time for it. */
export function AnswerForm({ appeal: { documentId } }: { readonly appeal: AppealAgainst }) {
  const text = useText();
  const { account } = useMe();
  const [form] = Form.useForm<Values>();
  const draft = useDraft<Values>(account.documentId, `unit-appeal-answer.${documentId}`);
  const { send, isSending, failure, reset } = useWrite({
    write: ({ statement, evidence }: Values, headers: WriteHeaders) => {
      const data = { statement, evidence: referencesTo(evidence) };
      const params = { path: { id: documentId } };
      return dataOf(api.POST('/api/unit-appeals/{id}/respond', { params, body: { data }, headers }));
    },
    changes: [meQuery.queryKey, APPEALS_KEY],
    onDone: () => {
      draft.forget();
      focusPageTitle();
    },
  });
  useServerProblems(form, failure);
  const startAgain = () => {
    draft.forget();
    form.setFieldsValue(EMPTY);
  };
  return (
    <section className="card">
      <h2>{text('appeals.answer')}</h2>
      <p className="page-note">{text('appeals.answer.once')}</p>
      {draft.found !== null && <DraftNotice onDiscard={startAgain} />}
      <Form<Values>
        form={form}
        name="unit-appeal-answer"
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
          name="statement"
          label={text('appeals.statement')}
          missing={text('appeals.statement.missing')}
          limit={2000}
        />
        <EvidenceField
          name="evidence"
          label={text('evidence.label')}
          extra={text('appeals.answer.evidence')}
        />
        {failure !== null && <FailureNotice failure={failure} />}
        <Button type="primary" htmlType="submit" loading={isSending}>
          {text('appeals.answer.submit')}
        </Button>
      </Form>
    </section>
  );
}
